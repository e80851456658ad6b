/** Why a data package could not be had. */
export interface LoadFailure {
  /** `missing`: no reply or 404; `broken`: not what it should be; `mixed`: of another data version. */
  readonly kind: 'missing' | 'broken' | 'mixed';
  readonly file: string;
}
