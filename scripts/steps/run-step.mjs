import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readReport } from './read-report.mjs';

/**
 * @typedef {object} Step one command of the check or the test run
 * @property {string} name
 * @property {string} command program below node_modules/.bin, or `node`
 * @property {readonly string[]} parameters
 * @property {string} [report] file of a JSON test report it writes; without one the step counts as one
 *
 * @typedef {{passed: number, failed: number}} Tally
 */

/**
 * Runs a step, prints its name, result and time, and its output when it failed.
 * @param {Step} step
 * @param {string} folder the project's root
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<Tally>}
 */
export async function runStep(step, folder, environment = process.env) {
  if (step.report !== undefined) await rm(join(folder, step.report), { force: true });
  const start = performance.now();
  const { code, output } = await run(step, folder, environment);
  const tally =
    step.report === undefined
      ? { passed: Number(code === 0), failed: Number(code !== 0) }
      : await count(join(folder, step.report), code);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const tests = step.report === undefined ? '' : `, ${tally.passed} passed, ${tally.failed} failed`;
  console.log(`${tally.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s${tests})`);
  if (tally.failed > 0) console.log(output.trimEnd().replaceAll(/^/gm, '       '));
  return tally;
}

/**
 * @param {string} report
 * @param {number} code
 * @returns {Promise<Tally>}
 */
async function count(report, code) {
  const text = await readFile(report, 'utf8').catch(() => null);
  const tally = text === null ? { passed: 0, failed: 0 } : readReport(/** @type {unknown} */ (JSON.parse(text)));
  // A run that found no test, or that failed outside of its tests, has failed.
  const failedOutside = tally.failed === 0 && (code !== 0 || tally.passed === 0);
  return failedOutside ? { ...tally, failed: 1 } : tally;
}

/**
 * @param {Step} step
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<{code: number, output: string}>}
 */
function run({ command, parameters }, folder, environment) {
  return new Promise((resolve) => {
    let output = '';
    const program = command === 'node' ? process.execPath : join(folder, 'node_modules', '.bin', command);
    const child = spawn(program, parameters, {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    }
    child.once('error', (error) => {
      resolve({ code: 1, output: `${output}\n${error.message}` });
    });
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
