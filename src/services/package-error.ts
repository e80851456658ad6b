import type { LoadFailure } from '../domain/load-failure.ts';

/** A data package that could not be had; actions catch it and tell the user which file and why. */
export class PackageError extends Error {
  override readonly name = 'PackageError';

  constructor(
    readonly failure: LoadFailure,
    options?: ErrorOptions,
  ) {
    super(`data package ${failure.file} is ${failure.kind}`, options);
  }
}
