import { describe, expect, test } from 'vitest';
import { type Generation, generationsToKeep } from '../../../src/service-worker/generation.ts';

const HOUR_MS = 3_600_000;
const NOW = 100 * HOUR_MS;
const generation = (build: string, hoursAgo: number, complete = true): Generation => ({ build, startedAt: NOW - hoursAgo * HOUR_MS, complete, packages: [build] });
const kept = (...generations: readonly Generation[]): string[] => generationsToKeep(generations, 'own', NOW).map(({ build }) => build);

describe('generationsToKeep', () => {
  test('keeps itself and the one before, for tabs that still run it', () => {
    expect(kept(generation('own', 1), generation('before', 50), generation('older', 60))).toEqual(['own', 'before']);
  });

  test('keeps what is just being made ready, and not what was given up', () => {
    expect(kept(generation('newer', 0, false), generation('own', 1), generation('given-up', 30, false))).toEqual(['newer', 'own']);
  });

  test('does not take an unfinished one for the one before', () => {
    expect(kept(generation('own', 1), generation('half', 40, false), generation('before', 50))).toEqual(['own', 'before']);
  });

  test('keeps itself alone where there is no other', () => {
    expect(kept(generation('own', 1))).toEqual(['own']);
  });
});
