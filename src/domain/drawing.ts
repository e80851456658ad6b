import type { Geometry, Position } from './geometry.ts';

/** What can be drawn; each has its own way to be drawn, typed and changed. */
export const drawingKinds = ['point', 'line', 'polygon', 'rectangle', 'circle'] as const;
export type DrawingKind = (typeof drawingKinds)[number];

/** Names of the colours a drawing can have; the map's theme says what they look like. */
export const drawingColours = ['teal', 'violet', 'rose', 'amber', 'ink'] as const;
export type DrawingColour = (typeof drawingColours)[number];

/** Geometry of a drawing, WGS 84; a circle also keeps what it was made from, which its ring only approximates. */
export interface DrawnShape {
  readonly kind: DrawingKind;
  readonly geometry: Geometry;
  readonly circle: { readonly centre: Position; readonly radiusMetres: number } | null;
}

/** Something a person drew on this device. */
export interface Drawing {
  readonly id: string;
  readonly name: string;
  readonly colour: DrawingColour;
  readonly dashed: boolean;
  readonly shape: DrawnShape;
  /** Milliseconds since 1970; lists stand in the order of making. */
  readonly createdAt: number;
  readonly changedAt: number;
}
