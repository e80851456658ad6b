import type { Camera } from '../app-state.ts';
import { type LinkState, urlParameters } from './parameters.ts';

/** A part of an address that was not understood and was left aside. */
export interface LinkProblem {
  readonly kind: 'unknown-key' | 'bad-value';
  readonly key: string;
  readonly value: string;
}

export interface ReadLink {
  readonly state: LinkState;
  readonly camera: Camera | null;
  /** Data version that the link was made with. */
  readonly version: string | null;
  readonly problems: readonly LinkProblem[];
}

const VERSION = /^\d{4}-\d{2}-\d{2}$/;
/** `map=zoom/latitude/longitude`, as users of OpenStreetMap's sites know it. */
const CAMERA = /^map=(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/;

function readCamera(hash: string): { camera: Camera | null; problems: readonly LinkProblem[] } {
  const text = hash.replace(/^#/, '');
  if (text === '') return { camera: null, problems: [] };
  const [, zoom, latitude, longitude] = CAMERA.exec(text) ?? [];
  if (zoom === undefined || Number(zoom) > 24 || Math.abs(Number(latitude)) > 85 || Math.abs(Number(longitude)) > 180) {
    return { camera: null, problems: [{ kind: 'bad-value', key: 'map', value: text.replace(/^map=/, '').slice(0, 60) }] };
  }
  return { camera: { zoom: Number(zoom), center: [Number(longitude), Number(latitude)] }, problems: [] };
}

/** Reads an address on top of `defaults`; what it does not understand is returned as problems, never thrown. */
export function readLink(url: URL, defaults: LinkState): ReadLink {
  let state = defaults;
  let version: string | null = null;
  const problems: LinkProblem[] = [];
  for (const [key, value] of url.searchParams) {
    const parameter = urlParameters.find((candidate) => candidate.key === key);
    if (key === 'v' && VERSION.test(value)) {
      version = value;
      continue;
    }
    const next = parameter?.parse(value, state) ?? null;
    if (next) state = next;
    else problems.push({ kind: parameter || key === 'v' ? 'bad-value' : 'unknown-key', key, value: value.slice(0, 60) });
  }
  const { camera, problems: cameraProblems } = readCamera(url.hash);
  return { state, camera, version, problems: [...problems, ...cameraProblems] };
}

/** The address of a state on the page `base`; with `version` it also says which data it was made with. */
export function writeLink(base: URL, state: LinkState, camera: Camera | null, version: string | null = null): URL {
  const url = new URL(base);
  const query = urlParameters.flatMap(({ key, format }) => {
    const text = format(state);
    // Commas stay readable: they are allowed in a query and make up most of a list.
    return text === null ? [] : [`${key}=${encodeURIComponent(text).replaceAll('%2C', ',')}`];
  });
  if (version !== null) query.push(`v=${version}`);
  url.search = query.join('&');
  url.hash = camera ? `map=${round(camera.zoom, 2)}/${round(camera.center[1], 5)}/${round(camera.center[0], 5)}` : '';
  return url;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
