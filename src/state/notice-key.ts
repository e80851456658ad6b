/** Everything the application may have to tell; each is a key of the dictionary, checked where notices are shown. */
export type NoticeKey =
  | 'notice.storage-blocked'
  | 'notice.locate-denied'
  | 'notice.locate-unavailable'
  | 'notice.locate-time-out'
  | 'notice.locate-outside'
  | 'notice.locate-found'
  | 'notice.data-missing'
  | 'notice.data-broken'
  | 'notice.data-mixed'
  | 'notice.card-missing'
  | 'notice.link-ignored'
  | 'notice.link-version'
  | 'notice.link-copied'
  | 'notice.link-not-copied'
  | 'notice.record-unknown'
  | 'notice.place-unverified'
  | 'notice.conversion-missing';
