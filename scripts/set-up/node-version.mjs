/** Oldest Node that Vite 8 and this project's scripts run on, as `engines` in package.json says. */
export const OLDEST_NODE = '20.19.0';

/**
 * What to tell somebody whose Node is too old, or null when it is new enough.
 * @param {string} version of the form `20.19.0`
 * @returns {string | null}
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split('.').map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null;
  return `Node ${OLDEST_NODE} or newer is needed, this is Node ${version}. Install a newer one from https://nodejs.org and run the command again.`;
}
