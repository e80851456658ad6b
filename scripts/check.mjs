// `npm run check`: everything that needs no browser.
import { resolve } from 'node:path';
import { runSteps } from './steps/run-steps.mjs';
import { CHECK_STEPS } from './steps/steps.mjs';

const { passed, failed } = await runSteps(CHECK_STEPS, resolve(import.meta.dirname, '..'));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
