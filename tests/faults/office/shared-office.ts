import { RealOffice } from '../../office/harness/real-office.ts';
import { Tablet, type TabletWishes } from '../../office/harness/tablet.ts';
import { builtFaultPage } from '../harness/fault-page.ts';
import type { Tally } from '../harness/fault.ts';

let office: Promise<RealOffice> | null = null;

/** The one office of all faults; it serves the page of the tests too, so that both have one origin. */
export function sharedOffice(): Promise<RealOffice> {
  office ??= builtFaultPage().then((app) => RealOffice.start({ app, workers: 2 }));
  return office;
}

/** Stops it, if it was started. */
export async function stopSharedOffice(): Promise<void> {
  await (await office)?.stop();
}

/** A tablet that is logged in to an office. */
export function tabletOf(at: RealOffice, wishes: Partial<TabletWishes> = {}): Tablet {
  return new Tablet({ records: at.records, token: () => at.issuer.token(), ...wishes });
}

/** What a tablet said was saved, and the rows that the office holds. */
export async function tally(at: RealOffice, acked: readonly string[]): Promise<Tally> {
  return { acked, found: await at.eventIds() };
}
