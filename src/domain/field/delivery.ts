/** An event on its way to the office: in the outbox until the office's copy was read back and found equal. */
export interface OutboxEntry {
  readonly eventId: string;
  readonly recordId: string;
  /** Order of arrival on this device. */
  readonly order: number;
  /** `diverged`: the office holds another body under this id. Both stop this event only, and lose nothing. */
  readonly state: 'waiting' | 'refused' | 'diverged';
  /** Times the office answered and, asked again, did not have it. */
  readonly refusals: number;
  readonly attempts: number;
  /** Milliseconds since 1970; not tried before. */
  readonly notBefore: number;
  /** What the office said last, in the protocol's words; null before the first attempt. */
  readonly lastAnswer: string | null;
}

/** The office's word on an event; `verified` once this device read the office's copy back and found every digest equal. */
export interface Receipt {
  readonly eventId: string;
  /** Order of events in the office's store; null while the office took it and it was not read back yet. */
  readonly serverSeq: number | null;
  /** Milliseconds since 1970 by the office's clock. */
  readonly receivedAt: number;
  readonly verified: boolean;
}

/** How far one event has come. */
export interface Delivery {
  readonly state: 'on-tablet' | 'sent' | 'received' | 'refused' | 'diverged';
  readonly serverSeq: number | null;
}

/** How far an event has come, by its entry in the outbox and its receipt. */
export function deliveryOf(entry: OutboxEntry | undefined, receipt: Receipt | undefined): Delivery {
  const serverSeq = receipt?.serverSeq ?? null;
  if (receipt?.verified) return { state: 'received', serverSeq };
  if (entry && entry.state !== 'waiting') return { state: entry.state, serverSeq };
  return { state: receipt ? 'sent' : 'on-tablet', serverSeq };
}
