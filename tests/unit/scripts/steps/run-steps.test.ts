import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readReport } from '../../../../scripts/steps/read-report.mjs';
import { runSteps } from '../../../../scripts/steps/run-steps.mjs';

/** A step that runs a line of JavaScript. */
const step = (code: string, report?: string) => ({
  name: 'step',
  command: 'node',
  parameters: ['--eval', code],
  ...(report === undefined ? {} : { report }),
});
const writes = (report: object, code = 0): string =>
  `require('fs').writeFileSync('report.json', ${JSON.stringify(JSON.stringify(report))}); process.exitCode = ${code};`;

describe('a run of steps', () => {
  let folder: string;
  let printed: string[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'steps-'));
    printed = [];
    vi.spyOn(console, 'log').mockImplementation((text: string) => printed.push(text));
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  it('counts a command as one and goes on after a failure', async () => {
    expect(await runSteps([[step('process.exit(3)')], [step('')], [step(''), step('')]], folder)).toEqual({ passed: 3, failed: 1 });
  });

  it('prints the output of what failed and only of that', async () => {
    await runSteps([[step('console.log("good")'), step('console.error("bad"); process.exit(1)')]], folder);
    expect(printed.join('\n')).toContain('bad');
    expect(printed.join('\n')).not.toContain('good');
  });

  it('counts the tests of a report', async () => {
    const report = { numPassedTests: 7, numFailedTests: 2, numFailedTestSuites: 1 };
    expect(await runSteps([[step(writes(report, 1), 'report.json')]], folder)).toEqual({ passed: 7, failed: 2 });
  });

  it('fails when no test ran, when no report was written, and when the command failed outside of the tests', async () => {
    const none = { numPassedTests: 0, numFailedTests: 0 };
    expect(await runSteps([[step(writes(none), 'report.json')]], folder)).toEqual({ passed: 0, failed: 1 });
    expect(await runSteps([[step('', 'report.json')]], folder)).toEqual({ passed: 0, failed: 1 });
    const fine = { numPassedTests: 5, numFailedTests: 0 };
    expect(await runSteps([[step(writes(fine, 1), 'report.json')]], folder)).toEqual({ passed: 5, failed: 1 });
  });

  it('does not count the report of an earlier run', async () => {
    await runSteps([[step(writes({ numPassedTests: 5, numFailedTests: 0 }), 'report.json')]], folder);
    expect(await runSteps([[step('', 'report.json')]], folder)).toEqual({ passed: 0, failed: 1 });
  });

  it('fails when a program does not exist', async () => {
    expect(await runSteps([[{ name: 'none', command: 'none', parameters: [] }]], folder)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('a report', () => {
  it('of Playwright counts a test that needed a second try as failed', () => {
    expect(readReport({ stats: { expected: 9, unexpected: 1, flaky: 2, skipped: 0 } })).toEqual({ passed: 9, failed: 3 });
  });

  it('of Vitest counts a file that could not be loaded', () => {
    expect(readReport({ numPassedTests: 3, numFailedTests: 0, numFailedTestSuites: 1 })).toEqual({ passed: 3, failed: 1 });
  });

  it('of anything else is refused', () => {
    expect(() => readReport({ tests: 3 })).toThrow(TypeError);
    expect(() => readReport(null)).toThrow(TypeError);
  });
});
