import { createDrawings } from './001-drawings.ts';
import { createQuestions } from './002-questions.ts';
import { createFieldStores } from './003-field.ts';
import { createLayers } from './004-layers.ts';
import { createTileLayers } from './005-tile-layers.ts';
import type { Migration } from './migration.ts';

/** All steps in their order; the version of the database is their number. Append only. */
export const allMigrations: readonly Migration[] = [createDrawings, createQuestions, createFieldStores, createLayers, createTileLayers];
