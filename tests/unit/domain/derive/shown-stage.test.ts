import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../../src/domain/catalogue.ts';
import { shownStage } from '../../../../src/domain/derive/shown-stage.ts';

const fact = (stage: Fact['stage'], nature: Fact['nature'], date: string): Fact => ({
  stage,
  nature,
  date,
  document: 'd',
  fromYear: Number(date.slice(0, 4)),
  toYear: Number(date.slice(0, 4)),
});

describe('shownStage', () => {
  test('says unknown where no document speaks of the stage', () => {
    expect(shownStage([fact(null, 'actual', '2023')])).toEqual({ stage: 'unknown', since: null, reported: false, next: null });
  });

  test('shows the newest report and the later plan as next', () => {
    const facts = [
      fact('planned', 'target', '2024'),
      fact('under-construction', 'actual', '2022-05-30'),
      fact('completed', 'actual', '2023'),
    ];
    expect(shownStage(facts)).toEqual({
      stage: 'completed',
      since: '2023',
      reported: true,
      next: { stage: 'planned', date: '2024' },
    });
  });

  test('shows a plan only where nothing is reported', () => {
    expect(shownStage([fact('planned', 'target', '2025')])).toMatchObject({ stage: 'planned', reported: false, next: null });
  });

  test('does not offer a plan older than the report as next', () => {
    expect(shownStage([fact('planned', 'target', '2022'), fact('completed', 'actual', '2023')]).next).toBeNull();
  });

  test('takes a year for its last day, so that it is newer than a month of it', () => {
    expect(shownStage([fact('completed', 'actual', '2022'), fact('stalled', 'actual', '2022-05')]).stage).toBe('completed');
  });

  test('knows at the end of a year only what was reported by then', () => {
    const facts = [fact('stalled', 'actual', '2013'), fact('partly-open', 'actual', '2016'), fact('resumed', 'actual', '2022-12-01')];
    expect(shownStage(facts, 2012).stage).toBe('unknown');
    expect(shownStage(facts, 2015).stage).toBe('stalled');
    expect(shownStage(facts, 2021).stage).toBe('partly-open');
    expect(shownStage(facts, 2022).stage).toBe('resumed');
  });

  test('the later of two reports of one day wins', () => {
    expect(shownStage([fact('approved', 'actual', '2021-04-09'), fact('resumed', 'actual', '2021-04-09')]).stage).toBe('resumed');
  });
});
