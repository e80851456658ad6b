import { type LayerContent, piecesOf } from '../../domain/layers/layer-content.ts';
import type { OwnFeature } from '../../domain/layers/own-layer.ts';
import { pacer } from '../turns.ts';

/** The page answers to a person in between. */
const SLICE_MS = 8;

/** Kept content as it is used: rows for the page, and one GeoJSON document for the map, made of the bytes as they are. */
export interface ReadContent {
  readonly features: readonly OwnFeature[];
  readonly document: Blob;
}

/** Reads kept content on the page in slices. */
export async function readContent(content: LayerContent): Promise<ReadContent> {
  const turn = pacer(SLICE_MS);
  const features: OwnFeature[] = [];
  const parts: BlobPart[] = ['{"type":"FeatureCollection","features":['];
  for (const { features: some, bytes } of piecesOf(content)) {
    // Copied piece by piece, for a blob of everything at once holds the page up.
    parts.push(new Blob(features.length === 0 ? [bytes] : [',', bytes]));
    features.push(...some);
    await turn();
  }
  return { features, document: new Blob([...parts, ']}'], { type: 'application/geo+json' }) };
}
