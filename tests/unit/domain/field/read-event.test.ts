import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, JSON_DEPTH } from '../../../../src/domain/field/canonical-json.ts';
import { eventLine, eventOfLine } from '../../../../src/domain/field/event-line.ts';
import type { JsonValue } from '../../../../src/domain/field/json-value.ts';
import { recordsCsv } from '../../../../src/domain/field/people-files.ts';
import { deriveRecord } from '../../../../src/domain/field/derive-record.ts';
import { deepest, readBody, readEvent } from '../../../../src/domain/field/read-event.ts';
import { arbitraryHistory, fieldEvent } from '../../../fixtures/field-event.ts';
import { BAD_EVENTS } from './bad-events.ts';

describe('canonical JSON', () => {
  test('says the same of the same value, whatever order its keys were written in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<JsonValue>), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test.each([[Number.NaN], [Infinity]])('refuses %s', (value) => {
    expect(() => canonicalJson({ value })).toThrow(RangeError);
  });

  test('refuses what nests deeper than any record', () => {
    let value: JsonValue = 1;
    for (let depth = 0; depth <= JSON_DEPTH; depth += 1) value = [value];
    expect(() => canonicalJson(value)).toThrow(RangeError);
  });
});

describe('reading an event', () => {
  test('gives back what was written as a line', () => {
    fc.assert(
      fc.property(arbitraryHistory, (events) => {
        for (const event of events) expect(eventOfLine(JSON.parse(eventLine(event)) as JsonValue)).toEqual({ ok: true, event });
      }),
    );
  });

  test('takes no value of any kind for an event, and throws at none', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readEvent(value).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test.each(BAD_EVENTS)('refuses %s', (_, change, fault) => {
    expect(readEvent({ ...fieldEvent('a', [], {}), ...change })).toEqual({ ok: false, fault });
  });

  test('takes no key over that an event does not have', () => {
    const reading = readEvent({ ...fieldEvent('a', [], {}), extra: 'x' });
    expect(reading.ok && Object.keys(reading.event)).not.toContain('extra');
  });
});

test('a text says how deep its brackets nest, those in strings not counted', () => {
  expect(deepest('[{"a":"[[[","b":[1]}]')).toBe(3);
  expect(deepest('"\\"[["')).toBe(0);
  expect(readBody('['.repeat(1_000_000))).toBe('bad-body');
});

test('a spreadsheet gets no formula out of a record, and numbers stay numbers', () => {
  const record = deriveRecord([fieldEvent('a', [], { remark: '=HYPERLINK("x")', plus: '+1', answers: { width: -3.5 } })], new Map());
  const csv = recordsCsv(record ? [record] : []);
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(csv).toContain("'+1");
  expect(csv).toContain(',-3.5,');
});
