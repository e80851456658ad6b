import type { Geometry, Position } from '../domain/geometry.ts';
import { checkGeometry } from '../geo/check/check-geometry.ts';
import { buffer } from '../geo/overlay/buffer.ts';
import type { UncertainShape } from '../geo/precision/uncertain-shape.ts';
import type { QueryLayer } from './layer.ts';
import type { Parsed, QueryIssue } from './query-issue.ts';
import type { Subject } from './query.ts';

/** What a subject is looked up in. */
export interface SubjectSources {
  readonly layers: ReadonlyMap<string, QueryLayer>;
  /** Where the device is; null while unknown. */
  readonly position: { readonly point: Position; readonly accuracyMetres: number } | null;
}

/** One place a subject stands for; `possible` where the record may not belong to the subject. */
export interface SubjectShape extends UncertainShape {
  readonly isPossibleOnly: boolean;
  /** The record it is the place of, where it comes from a layer: that one is not compared with itself. */
  readonly record?: { readonly layer: QueryLayer; readonly row: number };
}

const failed = (code: QueryIssue['code'], values: QueryIssue['values'] = {}): Parsed<never> => ({ ok: false, issues: [{ code, position: null, values }] });
const exactly = (geometry: Geometry): SubjectShape => ({ geometry, errorMetres: 0, isSomewhereInside: false, isPossibleOnly: false });

/** The places of a subject other than a layer, which needs its condition evaluated first. */
export function resolveSubject(subject: Exclude<Subject, { kind: 'layer' }>, sources: SubjectSources): Parsed<readonly SubjectShape[]> {
  switch (subject.kind) {
    case 'geometry':
      return checked(subject.geometry);
    case 'box': {
      const [west, south, east, north] = subject.bounds;
      return checked({ type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] });
    }
    case 'circle':
      return grown({ type: 'Point', coordinates: [...subject.centre] }, subject.radiusMetres);
    case 'corridor':
      return grown({ type: 'LineString', coordinates: subject.line.map(([x, y]): Position => [x, y]) }, subject.metres);
    case 'feature': {
      const layer = sources.layers.get(subject.layer);
      if (!layer) return failed('layer-gone', { layer: subject.layer });
      for (let row = 0; row < layer.count; row++) {
        if (layer.rowId(row) !== subject.id) continue;
        const shape = layer.shape(row);
        return shape ? { ok: true, value: [{ ...shape, isPossibleOnly: false }] } : failed('subject-unlocated', { id: subject.id });
      }
      return failed('feature-gone', { layer: subject.layer, id: subject.id });
    }
    case 'position':
      if (!sources.position) return failed('no-position');
      return {
        ok: true,
        value: [{ ...exactly({ type: 'Point', coordinates: [...sources.position.point] }), errorMetres: sources.position.accuracyMetres }],
      };
  }
}

function checked(geometry: Geometry): Parsed<readonly SubjectShape[]> {
  const check = checkGeometry(geometry);
  if (check.ok) return { ok: true, value: [exactly(check.geometry)] };
  const [issue] = check.issues;
  return failed('invalid-geometry', { problem: issue?.code ?? '', where: issue?.where ?? '' });
}

function grown(geometry: Geometry, metres: number): Parsed<readonly SubjectShape[]> {
  const check = checkGeometry(geometry);
  if (!check.ok) return checked(geometry);
  const area = buffer(check.geometry, metres);
  return area ? { ok: true, value: [exactly(area)] } : failed('subject-empty', { metres });
}
