/** @typedef {import('./run-step.mjs').Step} Step */

const UNIT_REPORT = 'test-results/unit.json';
const SERVER_REPORT = 'test-results/server.json';
const OFFICE_REPORT = 'test-results/office.json';
const JUDGE_REPORT = 'test-results/judge.json';
const COMPONENT_REPORT = 'test-results/component.json';
/** Where Playwright writes its report. */
export const END_TO_END_REPORT = 'test-results/end-to-end.json';

/**
 * @param {'unit' | 'component' | 'server' | 'office' | 'judge'} project
 * @param {string} report
 * @returns {Step}
 */
function vitest(project, report) {
  return {
    name: `${project} tests`,
    command: 'vitest',
    parameters: ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    report,
  };
}

/**
 * What `npm run check` runs: groups one after the other, the steps of one side by side. Lint and types remember what they found in
 * unchanged files; the integration, in a fresh clone, remembers nothing.
 */
export const CHECK_STEPS = /** @type {readonly (readonly Step[])[]} */ ([
  [
    { name: 'lint', command: 'eslint', parameters: ['.', '--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', '.cache/eslint'] },
    { name: 'types', command: 'tsc', parameters: ['--project', '.', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'] },
    {
      name: 'arrows',
      command: 'depcruise',
      parameters: ['--config', '.dependency-cruiser.cjs', 'src', 'tests', 'geodata', 'scripts'],
    },
    { name: 'unused code', command: 'knip', parameters: [] },
    { name: 'data check', command: 'tsx', parameters: ['geodata/scripts/check.ts'] },
    // Beside the lint, which alone takes as long as all the others.
    { name: 'app build', command: 'vite', parameters: ['build', '--logLevel', 'warn'] },
  ],
  // Alone: Vitest keeps every core busy by itself.
  [vitest('unit', UNIT_REPORT)],
  [{ name: 'size limits', command: 'node', parameters: ['scripts/check-size.mjs'] }],
]);

/** What `npm test` runs where the servers of the tests are to be had. */
export const SERVER_STEPS = /** @type {readonly (readonly Step[])[]} */ ([[vitest('server', SERVER_REPORT)]]);

/** What `npm test` runs where the whole office can be started. */
export const OFFICE_STEPS = /** @type {readonly (readonly Step[])[]} */ ([[vitest('office', OFFICE_REPORT)]]);

/** What `npm test` runs where PROJ and GDAL are to be had. */
export const JUDGE_STEPS = /** @type {readonly (readonly Step[])[]} */ ([[vitest('judge', JUDGE_REPORT)]]);

/** What `npm test` runs after the check; one after the other, for both keep the machine busy. */
export const BROWSER_STEPS = /** @type {readonly (readonly Step[])[]} */ ([
  [vitest('component', COMPONENT_REPORT)],
  [{ name: 'end-to-end tests', command: 'playwright', parameters: ['test'], report: END_TO_END_REPORT }],
  [{ name: 'faults', command: 'tsx', parameters: ['tests/faults/run.ts'], report: 'test-results/faults.json' }],
]);
