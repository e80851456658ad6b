import type { Theme } from '../../domain/renewal-record.ts';
import type { Family } from '../theme/map-tokens.ts';

/** Which family, and with it which silhouette and colour, each theme belongs to. */
export const markFamily: Readonly<Record<Theme, Family>> = {
  port: 'port',
  historic: 'historic',
  parking: 'parking',
  industry: 'industry',
  residential: 'homes',
  elderly: 'homes',
  roads: 'movement',
  metro: 'movement',
  parks: 'greenBlue',
  'water-ecology': 'greenBlue',
  education: 'publicLife',
  health: 'publicLife',
  culture: 'publicLife',
  commerce: 'publicLife',
  sports: 'publicLife',
  utilities: 'systems',
  governance: 'systems',
};
