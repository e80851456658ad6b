import type { OutboxEntry } from '../../domain/field/delivery.ts';
import type { SyncTrouble } from '../../domain/sync/sync-state.ts';
import { type Sending, sendEvent } from './send-event.ts';

/** Records that are sent side by side: one waits for the network while another's answer is on its way. */
const SIDE_BY_SIDE = 4;

/** What a pass over the outbox brought. */
export interface SendReport {
  readonly received: number;
  readonly refused: number;
  readonly diverged: number;
  /** Still waiting. */
  readonly waiting: number;
  readonly trouble: SyncTrouble | null;
}

/** How a pass is made. */
export interface SendOptions {
  /** Asked for by a person: what waits for its time is tried at once, and what was refused once more. */
  readonly atOnce: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Sends what waits: of each record the oldest first, several records side by side. What has to wait holds the later events of
 * its record up, for they rest on it; what was refused does not. The first trouble ends the pass; but while only the store of the
 * pictures is out of order, records go on, each up to its first picture.
 */
export async function sendOutbox(sending: Sending, { atOnce, onProgress }: SendOptions): Promise<SendReport> {
  const outbox = await sending.log.outbox();
  const lines = [...linesOf(outbox)];
  const isDue = ({ state }: OutboxEntry): boolean => state === 'waiting' || (atOnce && state === 'refused');
  const total = outbox.filter(isDue).length;
  const tally = { received: 0, refused: 0, diverged: 0 };
  const trouble: { pass: SyncTrouble | null; pictures: SyncTrouble | null } = { pass: null, pictures: null };
  onProgress?.(0, total);
  const sendLine = async (line: readonly OutboxEntry[]): Promise<void> => {
    for (const entry of line) {
      if (trouble.pass !== null) return;
      if (!isDue(entry)) continue;
      if (!atOnce && entry.notBefore > sending.now()) return;
      if (trouble.pictures !== null && (await sending.log.event(entry.eventId))?.kind === 'photo') return;
      const sent = await sendEvent(sending, entry);
      if (sent.kind === 'trouble' && sent.of === 'picture' && sent.trouble === 'server') trouble.pictures = sent.trouble;
      else if (sent.kind === 'trouble') trouble.pass ??= sent.trouble;
      else if (sent.kind !== 'gone' && sent.kind !== 'again') tally[sent.kind] += 1;
      if (sent.kind === 'trouble' || sent.kind === 'again') return;
      onProgress?.(tally.received + tally.refused + tally.diverged, total);
    }
  };
  const work = async (): Promise<void> => {
    for (let line = lines.shift(); line && trouble.pass === null; line = lines.shift()) await sendLine(line);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  return { ...tally, waiting: total - tally.received - tally.refused - tally.diverged, trouble: trouble.pass ?? trouble.pictures };
}

/** The entries of each record in their order, records in the order of their oldest. */
function linesOf(outbox: readonly OutboxEntry[]): Iterable<readonly OutboxEntry[]> {
  const lines = new Map<string, OutboxEntry[]>();
  for (const entry of outbox) {
    const line = lines.get(entry.recordId);
    if (line) line.push(entry);
    else lines.set(entry.recordId, [entry]);
  }
  return lines.values();
}
