import type { DrawingColour } from '../../domain/drawing.ts';
import type { PaletteName } from '../theme/map-tokens.ts';

type Colours = Readonly<Record<DrawingColour, string>>;

const strong: Colours = { teal: '#003F4F', violet: '#4B1F7A', rose: '#8A0F3F', amber: '#6B3D00', ink: '#000000' };

/**
 * Colours of drawings in the four schemes, hexadecimal sRGB; at least 3:1 against the ground of the district. Drawings are
 * told from records by having no body, from each other also by their names.
 */
export const drawingPalette: Readonly<Record<PaletteName, Colours>> = {
  light: { teal: '#0B5C70', violet: '#6B3FA0', rose: '#B3245F', amber: '#9A5B00', ink: '#201D18' },
  dark: { teal: '#6CC3D5', violet: '#C3A0FF', rose: '#FF93BC', amber: '#F2B45F', ink: '#F6F3EC' },
  contrast: strong,
  sunlight: strong,
};
