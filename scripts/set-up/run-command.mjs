import { spawn } from 'node:child_process';

/** A command ended with another code than 0, or could not be started. */
class CommandFailedError extends Error {
  /**
   * @param {string} command
   * @param {string} reason
   * @param {unknown} [cause]
   */
  constructor(command, reason, cause) {
    super(`"${command}" ${reason}`, { cause });
    this.name = 'CommandFailedError';
  }
}

/**
 * Runs a command in `folder` with its output on ours and no input.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<void>}
 * @throws {CommandFailedError}
 */
export function runCommand(command, parameters, folder, environment = process.env) {
  const text = [command, ...parameters].join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
      // npm is a .cmd file on Windows, which only a shell starts.
      shell: process.platform === 'win32',
    });
    child.once('error', (error) => {
      reject(new CommandFailedError(text, 'could not be started.', error));
    });
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new CommandFailedError(text, `ended with ${signal ?? `code ${code}`}.`));
    });
  });
}
