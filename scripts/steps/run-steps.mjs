import { runStep } from './run-step.mjs';

/**
 * Runs groups of steps: one group after the other, the steps of a group side by side, two at a time.
 * A group whose step failed does not stop the next one, so that one run tells everything that is wrong.
 * @param {readonly (readonly import('./run-step.mjs').Step[])[]} groups
 * @param {string} folder the project's root
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<import('./run-step.mjs').Tally>} sum of all
 */
export async function runSteps(groups, folder, environment) {
  const total = { passed: 0, failed: 0 };
  for (const group of groups) {
    const waiting = [...group];
    const worker = async () => {
      for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
        const { passed, failed } = await runStep(step, folder, environment);
        total.passed += passed;
        total.failed += failed;
      }
    };
    await Promise.all([worker(), worker()]);
  }
  return total;
}
