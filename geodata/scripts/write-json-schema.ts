import { mkdir, writeFile } from 'node:fs/promises';
import { jsonSchemas } from './json-schemas.ts';
import { GEODATA } from './read-json.ts';

/** Writes the published JSON Schemas anew from the schema in the code. */
await mkdir(new URL('schema/', GEODATA), { recursive: true });
for (const [file, text] of jsonSchemas()) {
  await writeFile(new URL(file, GEODATA), text);
  process.stdout.write(`${file}\n`);
}
