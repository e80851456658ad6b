/** How far a record or one of its parts has come; `received` only after the office's copy was read back. */
export type RecordState = 'on-tablet' | 'sent' | 'received' | 'conflict' | 'refused' | 'diverged' | 'quarantined';
