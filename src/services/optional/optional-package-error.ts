/** Why an optional package could not be brought here: no storage for pages, no connection, another version at the server, no room. */
export type OptionalPackageFailure = 'blocked' | 'missing' | 'different' | 'full';

/** An optional package could not be kept; what arrived whole stays for the next try. */
export class OptionalPackageError extends Error {
  override readonly name = 'OptionalPackageError';

  constructor(
    readonly why: OptionalPackageFailure,
    options?: ErrorOptions,
  ) {
    super(`optional package: ${why}`, options);
  }
}
