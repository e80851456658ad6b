/** What a page may ask of the service worker; the answer to `take-stock` and `repair` comes through the port sent along. */
export type ShellRequest =
  /** What of the program is here; `verify` reads every file and compares its digest. */
  | { readonly do: 'take-stock'; readonly verify: boolean }
  /** Fetches again what is missing or damaged. */
  | { readonly do: 'repair' }
  /** Takes over from the version before: only ever sent because the user said so. */
  | { readonly do: 'take-over' };

/** What the service worker holds of the program. */
export interface ShellStock {
  readonly build: string;
  /** Version of the data this program was built with. */
  readonly dataVersion: string;
  readonly files: number;
  readonly bytes: number;
  /** Paths of files that are not here. */
  readonly missing: readonly string[];
  /** Paths of files that are not what the build made; only known after a verification. */
  readonly damaged: readonly string[];
  /** True when every digest was compared. */
  readonly verified: boolean;
}

/** Why a version could not be made ready on this device. */
export type ShellFailure = 'missing' | 'different' | 'full' | 'failed';

/** What the service worker tells every open page while it makes a version ready. */
export type ShellNews =
  | { readonly shell: 'progress'; readonly build: string; readonly doneBytes: number; readonly allBytes: number }
  | { readonly shell: 'failed'; readonly build: string; readonly why: ShellFailure; readonly path: string | null };
