import type { BaseMapSettings } from '../../domain/base-maps/base-map.ts';
import type { TileLayer } from '../../domain/layers/tile-layer.ts';
import type { ServiceFailureCode } from '../../services/ogc/service-error.ts';
import type { ShownBase } from '../../map/base-maps/shown-base.ts';
import type { TileFailure } from '../layers/tiles-state.ts';

/** A base map that can be chosen beside the built-in one: an operator's, or an archive that a person brought. */
export type BaseMapOffer = { readonly id: string; readonly settings: BaseMapSettings } | { readonly id: string; readonly layer: TileLayer };

/** Why a base map is not shown, in figures. */
export type BaseMapFailure = TileFailure | { readonly code: ServiceFailureCode; readonly values: TileFailure['values'] };

/** What is shown of the choice of base maps. */
export interface BaseMapsState {
  readonly offers: readonly BaseMapOffer[];
  /** Null for the built-in one. */
  readonly chosen: string | null;
  /** `waiting`: `origins` have not been allowed in this visit. */
  readonly status: 'ready' | 'opening' | 'waiting' | 'failed';
  readonly origins: readonly string[];
  /** Why it is not shown, or what became of the last part that did not arrive. */
  readonly failure: BaseMapFailure | null;
  /** What the map draws in the place of the built-in base map; null for that one. */
  readonly shown: ShownBase | null;
}

/** Whether everything on the map is moved to the datum of the base map. */
export const isShifted = ({ shown }: BaseMapsState): boolean => shown?.kind === 'pictures' && shown.isGcj02;

export const FIRST_BASE_MAPS: BaseMapsState = { offers: [], chosen: null, status: 'ready', origins: [], failure: null, shown: null };
