import { readFile, writeFile } from 'node:fs/promises';
import { controlPointTables } from './accuracy/control-points.ts';
import { withTables } from './accuracy/with-tables.ts';

/** `npm run accuracy`: computes the tables of control points from `geodata` and puts them into `docs/accuracy.md`. */
const DOCUMENT = new URL('../docs/accuracy.md', import.meta.url);

await writeFile(DOCUMENT, withTables(await readFile(DOCUMENT, 'utf8'), await controlPointTables()));
