// `npm test`: sets up packages and browser, runs the check and every test; the last line is `N passed, N failed`.
import { resolve } from 'node:path';
import { nodeVersionProblem } from './set-up/node-version.mjs';
import { prepareJudges } from './set-up/judges.mjs';
import { prepareFirefox } from './set-up/firefox.mjs';
import { prepareWebKit } from './set-up/webkit.mjs';
import { installPackages } from './set-up/packages.mjs';
import { prepareBrowser } from './set-up/browser.mjs';
import { prepareOffice } from './set-up/office.mjs';
import { preparePhotoStore } from './set-up/photo-store.mjs';
import { preparePostgis } from './set-up/postgis.mjs';
import { BROWSER_STEPS, CHECK_STEPS, JUDGE_STEPS, OFFICE_STEPS, SERVER_STEPS } from './steps/steps.mjs';
import { runSteps } from './steps/run-steps.mjs';

const folder = resolve(import.meta.dirname, '..');
const total = { passed: 0, failed: 0 };
try {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem !== null) throw new Error(problem);
  await installPackages(folder);
  await prepareBrowser(folder);
  const noPostgis = await preparePostgis(folder);
  if (noPostgis !== null) console.log(`SKIPPED the comparison with PostGIS and every other test against a server. ${noPostgis}`);
  const noOffice = noPostgis ?? (await prepareOffice(folder));
  if (noOffice !== null) console.log(`SKIPPED the office (tests/office, faults F2–F12 and F23 against the real server, F6-ha-leader). ${noOffice}`);
  const noStore = noOffice ?? (await preparePhotoStore(folder));
  if (noOffice === null && noStore !== null) console.log(`SKIPPED pictures in an S3-compatible store (tests/office/photo-store). ${noStore}`);
  const noJudges = await prepareJudges(folder);
  if (noJudges !== null) console.log(`SKIPPED the comparison with PROJ and GDAL. ${noJudges}`);
  const noFirefox = await prepareFirefox(folder);
  if (noFirefox !== null) console.log(`SKIPPED the journey in Firefox. ${noFirefox}`);
  const noWebKit = await prepareWebKit(folder);
  if (noWebKit !== null) console.log(`SKIPPED the journey in WebKitGTK. ${noWebKit}`);
  const { passed, failed } = await runSteps([...CHECK_STEPS, ...(noPostgis === null ? SERVER_STEPS : []), ...(noOffice === null ? OFFICE_STEPS : []), ...(noJudges === null ? JUDGE_STEPS : []), ...BROWSER_STEPS], folder, { ...process.env, CI: 'true' });
  total.passed += passed;
  total.failed += failed;
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  total.failed += 1;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
