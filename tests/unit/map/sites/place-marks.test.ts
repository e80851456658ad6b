import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../../src/domain/catalogue.ts';
import { projector } from '../../../../src/map/camera/project.ts';
import { labelBlock } from '../../../../src/map/sites/label-block.ts';
import { labelBox } from '../../../../src/map/sites/label-side.ts';
import { bodyRise, markBox, markMetrics } from '../../../../src/map/sites/mark-metrics.ts';
import { placeMarks, type PlacementView } from '../../../../src/map/sites/place-marks.ts';
import { overlaps, within, type Rectangle } from '../../../../src/map/sites/rectangle.ts';
import type { SiteCandidate } from '../../../../src/map/sites/site-candidate.ts';

const label = labelBlock('大鲍岛文化休闲街区', []);

const view: PlacementView = {
  camera: { center: [120.36, 36.11], zoom: 12.5 },
  viewport: { width: 1000, height: 800, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
  panels: [{ left: 700, top: 20, right: 980, bottom: 500 }],
  selectedId: null,
  size: 26,
  labelOf: () => label,
};

function candidate(id: string, position: readonly [number, number], weight = 1): SiteCandidate {
  const entry = { id } as CatalogueEntry;
  return {
    id,
    entries: [entry],
    group: false,
    position,
    precision: 'exact',
    weight,
  };
}

const positions = fc.tuple(
  fc.double({ min: 120.3, max: 120.42, noNaN: true }),
  fc.double({ min: 36.06, max: 36.16, noNaN: true }),
);
const crowds = fc.array(positions, { maxLength: 120 }).map((all) => all.map((at, index) => candidate(`s${index}`, at, index % 7)));

const project = projector(view.camera, view.viewport);
const screen: Rectangle = { left: 0, top: 0, right: 1000, bottom: 800 };
const boxOf = ({ candidate: { position, precision }, selected }: { candidate: SiteCandidate; selected: boolean }): Rectangle => {
  const metrics = markMetrics(26, selected);
  const { x, y } = project(position);
  return markBox(x, y - bodyRise(precision, metrics), metrics);
};

describe('placeMarks', () => {
  it('accounts for every candidate near the screen once', () => {
    fc.assert(
      fc.property(crowds, (crowd) => {
        const { marks, dots, hidden } = placeMarks(crowd, view);
        const told = [...marks.flatMap((mark) => [mark.candidate, ...mark.joined]), ...dots, ...hidden].map(({ id }) => id);
        const near = crowd.filter(({ position }) => {
          const { x, y } = project(position);
          return x >= -250 && x <= 1250 && y >= -200 && y <= 1000;
        });
        expect(told.sort()).toEqual(near.map(({ id }) => id).sort());
      }),
    );
  });

  it('keeps labels apart from each other, from marks, panels and edges', () => {
    fc.assert(
      fc.property(crowds, (crowd) => {
        const { marks } = placeMarks(crowd, view);
        const labels = marks.flatMap((mark) => {
          const { x, y } = project(mark.candidate.position);
          const { precision } = mark.candidate;
          if (mark.side === null) return [];
          return [{ mark, box: labelBox(x, y, mark.side, label, precision, markMetrics(26, false)) }];
        });
        for (const { mark, box } of labels) {
          expect(within(box, screen)).toBe(true);
          for (const panel of view.panels) expect(overlaps(box, panel)).toBe(false);
          for (const other of marks) if (other !== mark) expect(overlaps(box, boxOf(other))).toBe(false);
          for (const other of labels) if (other.mark !== mark) expect(overlaps(box, other.box)).toBe(false);
        }
      }),
    );
  });

  it('lets no body be cut by the edge of the map or of a panel', () => {
    fc.assert(
      fc.property(crowds, (crowd) => {
        for (const mark of placeMarks(crowd, view).marks) {
          const box = boxOf(mark);
          for (const edge of [screen, ...view.panels]) {
            expect(!overlaps(box, edge) || within(box, edge)).toBe(true);
          }
        }
      }),
    );
  });

  it('always gives the selected record a mark with its label', () => {
    fc.assert(
      fc.property(crowds, positions, (crowd, at) => {
        const chosen = candidate('chosen', at, 0);
        const { marks } = placeMarks([...crowd, chosen], { ...view, selectedId: 'chosen' });
        expect(marks[0]?.candidate.id).toBe('chosen');
        expect(marks[0]?.side).not.toBeNull();
      }),
    );
  });

  it('makes the weaker of two near marks a dot, and counts one that is covered', () => {
    const strong = candidate('strong', [120.36, 36.11], 5);
    const beside = candidate('beside', [120.3633, 36.11], 1);
    const under = candidate('under', [120.36, 36.1101], 1);
    const { marks, dots } = placeMarks([strong, beside, under], view);
    expect(marks.map((mark) => mark.candidate.id)).toEqual(['strong']);
    expect(marks[0]?.joined.map(({ id }) => id)).toEqual(['under']);
    expect(dots.map(({ id }) => id)).toEqual(['beside']);
  });
});
