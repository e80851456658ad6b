import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Tablet } from '../../office/harness/tablet.ts';
import { type Fault, same } from '../harness/fault.ts';
import { sharedOffice, tabletOf, tally } from './shared-office.ts';

/** What two tablets do to one record without knowing of each other. */
type Deed = { readonly kind: 'edit'; readonly field: 'access' | 'notice'; readonly value: string } | { readonly kind: 'delete' };
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), field: fc.constantFrom('access' as const, 'notice' as const), value: fc.constantFrom('yes', 'no', 'part') }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'delete' as const }) },
);
const history = fc.record({ mine: fc.array(deed, { minLength: 1, maxLength: 3 }), theirs: fc.array(deed, { minLength: 1, maxLength: 3 }), settledBy: fc.constantFrom(0, 1, null) });

export const conflictingTablets: Fault = {
  name: 'F11',
  title: 'two tablets change one record: same field, disjoint fields, delete against edit',
  rounds: 200,
  run: async (rounds) => {
    const office = await sharedOffice();
    const [mine, theirs, third] = [tabletOf(office), tabletOf(office), tabletOf(office)];
    const acked: string[] = [];
    const histories = fc.sample(history, { seed: 11, numRuns: rounds }).map((each) => ({ ...each, recordId: randomUUID() }));
    for (const { recordId } of histories) acked.push(await mine.create(recordId, { access: '', notice: '' }));
    await exchange(mine, theirs);
    for (const { recordId, mine: ours, theirs: others } of histories) {
      for (const each of ours) acked.push(await act(mine, recordId, each));
      for (const each of others) acked.push(await act(theirs, recordId, each));
    }
    await exchange(mine, theirs);
    for (const { recordId } of histories) {
      const heads = (await mine.record(recordId)).heads;
      same(heads.length, 2, `heads of ${recordId}`);
      same((await theirs.record(recordId)).heads, heads, `heads of ${recordId} on the other tablet`);
      if ((await mine.record(recordId)).conflict === null) throw new Error(`${recordId} has two heads and no conflict`);
    }
    for (const { recordId, settledBy } of histories) if (settledBy !== null) acked.push(await (settledBy === 0 ? mine : theirs).edit(recordId, { access: 'settled' }, 'resolve'));
    await exchange(mine, theirs);
    await third.pull();
    const digests = await Promise.all([mine, theirs, third].map((tablet) => stateOf(tablet, histories)));
    same(new Set(digests).size, 1, 'state digests of three tablets');
    for (const { recordId, settledBy } of histories) same((await third.record(recordId)).heads.length, settledBy === null ? 2 : 1, `heads of ${recordId} in the end`);
    await Promise.all([mine, theirs, third].map((tablet) => tablet.close()));
    return tally(office, acked);
  },
};

async function act(tablet: Tablet, recordId: string, each: Deed): Promise<string> {
  return each.kind === 'delete' ? tablet.edit(recordId, {}, 'delete') : tablet.edit(recordId, { [each.field]: each.value });
}

async function exchange(...tablets: readonly Tablet[]): Promise<void> {
  for (const tablet of tablets) await tablet.sendAll();
  for (const tablet of tablets) await tablet.pull();
}

/** One text for what a tablet holds of these records: heads, content and all. */
export async function stateOf(tablet: Tablet, records: readonly { readonly recordId: string }[]): Promise<string> {
  const parts = await Promise.all(records.map(async ({ recordId }) => tablet.record(recordId)));
  return JSON.stringify(parts.map(({ recordId, heads, shown, body, deleted }) => ({ recordId, heads, shown, body, deleted })));
}
