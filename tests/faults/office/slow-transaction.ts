import { randomUUID } from 'node:crypto';
import { digestOfText } from '../../../src/domain/field/state-digest.ts';
import { canonicalJson } from '../../../src/domain/field/canonical-json.ts';
import { sealOf } from '../../../src/domain/sync/event-seal.ts';
import type { Fault } from '../harness/fault.ts';
import { sharedOffice, tabletOf } from './shared-office.ts';

export const slowTransaction: Fault = {
  name: 'F23',
  title: 'slow transaction commits a lower number after the reader has passed it',
  rounds: 50,
  run: async (rounds) => {
    const office = await sharedOffice();
    const [writer, reader] = [tabletOf(office), tabletOf(office)];
    const slow = office.session();
    const acked: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const late = await insertion(round);
      await slow.run(`BEGIN; ${late.sql}`);
      acked.push(late.eventId, ...(await writer.save()));
      await writer.send();
      await reader.pull();
      await slow.run('COMMIT;');
      await reader.pull();
    }
    await slow.end();
    const found: string[] = [];
    for (const id of acked) if (await reader.log.event(id)) found.push(id);
    await Promise.all([writer.close(), reader.close()]);
    return { acked, found };
  },
};

async function insertion(seq: number): Promise<{ readonly eventId: string; readonly sql: string }> {
  const [eventId, recordId, deviceId] = [randomUUID(), randomUUID(), randomUUID()];
  const body = canonicalJson({ schema: 1, author: 'slow', fields: { seq }, photos: [], position: null, wallClock: 1, clockOffset: null });
  const bodySha256 = await digestOfText(body);
  const seal = await sealOf({ eventId, recordId, parentIds: '[]', deviceId, seq: 1, kind: 'create', bodySha256 });
  return { eventId, sql: `INSERT INTO office.event_in (event_id, record_id, parent_ids, device_id, seq, kind, body, body_sha256, seal) VALUES ('${eventId}', '${recordId}', '[]', '${deviceId}', 1, 'create', '${body}', '${bodySha256}', '${seal}');` };
}
