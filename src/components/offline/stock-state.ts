import type { Stock } from './offline-desk.ts';

/** How many files are not here or not whole; null where the browser does not let the page look. */
export function lackingFiles({ program, packages }: Stock): number | null {
  if (packages === 'blocked') return null;
  const lackingProgram = program ? program.missing.length + program.damaged.length : 0;
  return lackingProgram + packages.filter(({ state }) => state === 'missing' || state === 'damaged').length;
}
