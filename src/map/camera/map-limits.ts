import type { Bounds } from './fit-camera.ts';

/** The camera never leaves these bounds: beyond them the reference geometry is cut off. */
export const mapBounds: Bounds = [120.205, 35.984, 120.515, 36.256];

/** 市北区 with a margin, the first view. */
export const districtBounds: Bounds = [120.294, 36.061, 120.435, 36.165];

export const MIN_ZOOM = 10.5;
/** Closer than this nothing in the data is more precise. */
export const MAX_ZOOM = 17;
