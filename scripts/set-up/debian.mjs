import { existsSync } from 'node:fs';
import { runCommand } from './run-command.mjs';

/** Debian and Ubuntu may be busy with their own updates: wait for the lock instead of failing. */
const LOCK = ['-o', 'DPkg::Lock::Timeout=300'];

/** Whether packages of the system can be installed here: Debian or Ubuntu, as root. */
export function canUseApt() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs packages of the system, without what they merely recommend.
 * @param {readonly string[]} packages
 * @param {string} folder the project's root
 */
export async function aptInstall(packages, folder) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', ...LOCK], folder, environment);
  await runCommand('apt-get', ['install', '--yes', '--no-install-recommends', ...LOCK, ...packages], folder, environment);
}
