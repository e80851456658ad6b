import { readFile } from 'node:fs/promises';

/** Folder of the data files, as a file URL. */
export const GEODATA = new URL('../', import.meta.url);

/** A JSON file below `geodata/`; throws with the file's name where it is missing or not JSON. */
export async function readJson(file: string): Promise<unknown> {
  const text = await readFile(new URL(file, GEODATA), 'utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`geodata/${file} is not JSON`, { cause });
  }
}
