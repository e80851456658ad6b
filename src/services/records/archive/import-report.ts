/** A part of a file that was not taken, and why. */
export interface ImportFault {
  /** Name of the file inside, with the line where there is one. */
  readonly part: string;
  readonly code: 'no-archive' | 'cut' | 'bad-name' | 'too-large' | 'too-many' | 'unreadable' | 'digest-differs' | 'no-event' | 'diverged' | 'missing' | 'unknown-part' | 'newer-format' | 'picture-missing';
}

/** What an import gave; what was sound was taken, whatever else was wrong. */
export interface ImportReport {
  readonly added: number;
  readonly known: number;
  readonly photos: number;
  readonly faults: readonly ImportFault[];
  /** A copy of this device's profile writes too; this device has taken a new id. */
  readonly cloned: boolean;
}
