/** Why a service gives no layer; translated where it is shown. */
export type ServiceFailureCode = 'is-page' | 'not-json' | 'no-collections' | 'no-items' | 'endless' | 'too-many' | 'other-crs' | 'leads-away' | 'not-xml' | 'no-pictures' | 'no-matrix' | 'no-such-layer';

/** What a service did not give, with the figures for the message. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: ServiceFailureCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: ServiceFailureCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
