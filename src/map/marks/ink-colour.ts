import type { Theme } from '../../domain/renewal-record.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import { markFamily } from './mark-family.ts';
import type { MarkInk } from './mark-shapes.ts';

/** The colour of a role of a mark of this theme, as hexadecimal sRGB. */
export function inkColour(ink: MarkInk, theme: Theme, tokens: MapTokens): string {
  switch (ink) {
    case 'body':
      return tokens.family[markFamily[theme]];
    case 'onBody':
      return tokens.onFamily;
    case 'paper':
      return tokens.paper;
    case 'casing':
      return tokens.casing;
    case 'ink':
      return tokens.ink;
    case 'outer':
      return tokens.outerLine ?? tokens.casing;
  }
}
