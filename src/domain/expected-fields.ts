import type { Theme } from './renewal-record.ts';

/**
 * What a reader expects to be told of a project of each main theme, besides stage and completion; where no document
 * says it, its card names the gap. Ids of the vocabulary's fields.
 */
export const expectedFields: Readonly<Record<Theme, readonly string[]>> = {
  port: ['site-area', 'investment'],
  historic: ['site-area'],
  parking: ['new-parking-spaces'],
  industry: ['site-area', 'investment'],
  residential: ['households'],
  roads: ['length'],
  metro: ['length'],
  parks: ['site-area'],
  'water-ecology': ['length'],
  education: ['floor-area'],
  health: ['floor-area'],
  elderly: ['floor-area'],
  culture: [],
  commerce: ['investment'],
  sports: [],
  utilities: [],
  governance: [],
};
