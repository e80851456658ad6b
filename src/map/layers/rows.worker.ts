import type { FeatureCollection } from 'geojson';
import type { AddProtocolAction } from 'maplibre-gl';
import { documentAddress, ROWS_PROTOCOL } from './rows-address.ts';

/** Runs inside of MapLibre's workers, which offer this there. */
const { addProtocol } = self as unknown as { readonly addProtocol: (name: string, action: AddProtocolAction) => void };

addProtocol(ROWS_PROTOCOL, async ({ url }, { signal }) => {
  const response = await fetch(documentAddress(url), { signal });
  return { data: (await response.json()) as FeatureCollection };
});
