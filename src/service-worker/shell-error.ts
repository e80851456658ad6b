import type { ShellFailure } from '../domain/offline/shell-messages.ts';

/** A version could not be made ready; nothing of the version before has changed. */
export class ShellError extends Error {
  override readonly name = 'ShellError';

  constructor(
    readonly why: ShellFailure,
    readonly path: string | null,
    options?: ErrorOptions,
  ) {
    super(`shell: ${path ?? 'storage'} ${why}`, options);
  }
}

/** What went wrong while a version was made ready, as an error that says so in one word. */
export function shellErrorOf(cause: unknown): ShellError {
  if (cause instanceof ShellError) return cause;
  const full = cause instanceof Error || cause instanceof DOMException ? cause.name === 'QuotaExceededError' || ('kind' in cause && cause.kind === 'full') : false;
  return new ShellError(full ? 'full' : 'failed', null, { cause });
}
