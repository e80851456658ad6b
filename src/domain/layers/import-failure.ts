/** Why nothing of a file can be read; translated where it is shown. */
export type ImportFailureCode =
  | 'empty'
  | 'too-large'
  | 'unknown-format'
  | 'not-text'
  | 'not-json'
  | 'too-deep'
  | 'no-features'
  | 'too-many-features'
  | 'too-many-columns'
  | 'no-place-columns'
  | 'no-rows'
  | 'unclosed-quote'
  | 'system-refused'
  /** An archive that is damaged, holds nothing to read, or would fill the memory. */
  | 'zip-broken'
  | 'zip-without-data'
  | 'zip-too-large'
  | 'password'
  | 'old-excel'
  | 'no-sheets'
  | 'not-xml'
  /** GDAL has not been asked for, did not arrive, or did not read the file. */
  | 'reader-needed'
  | 'reader-missing'
  | 'reader-refused'
  | 'nothing-accepted'
  | 'worker-missing'
  | 'broken';

export interface ImportFailure {
  readonly code: ImportFailureCode;
  /** Figures and words for the message. */
  readonly values: Readonly<Record<string, string | number>>;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: ImportFailure };

/** A failure as an outcome. */
export const failed = (code: ImportFailureCode, values: ImportFailure['values'] = {}): { readonly ok: false; readonly failure: ImportFailure } => ({
  ok: false,
  failure: { code, values },
});
