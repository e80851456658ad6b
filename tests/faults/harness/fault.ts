/** What a fault did to what the device had said was saved. */
export interface FaultResult {
  readonly fault: string;
  readonly rounds: number;
  /** Events the device said were saved. */
  readonly acked: number;
  /** Rows found of them. */
  readonly stored: number;
  /** Different events found of them. */
  readonly distinct: number;
  readonly lost: number;
}

/** One row of the fault matrix. `run` throws where anything but the counts is not as it has to be. */
export interface Fault {
  readonly name: string;
  readonly title: string;
  /** Rounds of a usual run; a long run makes ten times as many. */
  readonly rounds: number;
  readonly run: (rounds: number) => Promise<Tally>;
}

/** Ids the device said were saved, and the ids of all rows found. */
export interface Tally {
  readonly acked: readonly string[];
  readonly found: readonly string[];
}

/** Counts a run. */
export function resultOf(fault: string, rounds: number, { acked, found }: Tally): FaultResult {
  const said = new Set(acked);
  const stored = found.filter((id) => said.has(id));
  const distinct = new Set(stored).size;
  return { fault, rounds, acked: acked.length, stored: stored.length, distinct, lost: said.size - distinct };
}

/** Whether nothing was lost or doubled. */
export const isSound = ({ acked, stored, distinct, lost }: FaultResult): boolean => acked > 0 && lost === 0 && distinct === acked && stored === distinct;

/** Throws, with both values, where they differ. */
export function same(actual: unknown, expected: unknown, what: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new Error(`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`);
}
