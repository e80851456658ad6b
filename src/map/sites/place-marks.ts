import { projector, type Camera, type ScreenPoint, type Viewport } from '../camera/project.ts';
import { labelBox, labelSides, type LabelSide } from './label-side.ts';
import { bodyRise, dotBox, markBox, markMetrics, type BodySize, type MarkMetrics } from './mark-metrics.ts';
import { RectangleGrid } from './rectangle-grid.ts';
import { overlaps, within, type Rectangle } from './rectangle.ts';
import type { SiteCandidate } from './site-candidate.ts';
import type { LabelOf } from './site-labels.ts';

/** What the pass needs to know of the screen. */
export interface PlacementView {
  readonly camera: Camera;
  readonly viewport: Viewport;
  /** Rectangles of the map that panels cover. */
  readonly panels: readonly Rectangle[];
  readonly selectedId: string | null;
  readonly size: BodySize;
  readonly labelOf: LabelOf;
}

/** A mark with its own body. */
export interface PlacedMark {
  readonly candidate: SiteCandidate;
  readonly selected: boolean;
  /** Candidates that lie under it and are counted on its badge. */
  readonly joined: readonly SiteCandidate[];
  /** Null where no label found room. */
  readonly side: LabelSide | null;
}

/** What the crowd comes to; each candidate near the screen is in exactly one of the three, or joined to a mark. */
export interface Placement {
  /** In the order of their rank. */
  readonly marks: readonly PlacedMark[];
  readonly dots: readonly SiteCandidate[];
  /** Would be cut by the edge of the map or of a panel. */
  readonly hidden: readonly SiteCandidate[];
}

/** Marks whose bodies' centres are nearer than this, in mark units, do not both get a body. */
const APART_X = 31;
const APART_Y = 36;
/** How far a count badge may stand out of what a mark covers, in CSS pixels. */
const BADGE_REACH = 5;
/** Part of a screen beyond each edge that is placed as well. */
const MARGIN_SCREENS = 0.25;
/** More labels than this on a million pixels are a carpet, not a map. */
const LABELS_PER_MEGAPIXEL = 64;
/** Labels stay this far from panels and from the edge of the map, in CSS pixels. */
const LABEL_MARGIN = 4;

interface Standing {
  readonly candidate: SiteCandidate;
  readonly selected: boolean;
  readonly metrics: MarkMetrics;
  /** The marked place. */
  readonly at: ScreenPoint;
  /** Height of the body's centre. */
  readonly bodyY: number;
  readonly joined: SiteCandidate[];
  side: LabelSide | null;
}

function apartBox(mark: Standing): Rectangle {
  // Half the distance on each side: two such boxes overlap exactly when the centres are too near.
  const x = (APART_X / 2) * mark.metrics.scale;
  const y = (APART_Y / 2) * mark.metrics.scale;
  return { left: mark.at.x - x, right: mark.at.x + x, top: mark.bodyY - y, bottom: mark.bodyY + y };
}

const grow = (box: Rectangle, by: number): Rectangle => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

/** Whether the edge of the map or of a panel would cut the box. */
function isCut(box: Rectangle, screen: Rectangle, panels: readonly Rectangle[]): boolean {
  if (overlaps(box, screen) && !within(box, screen)) return true;
  return panels.some((panel) => overlaps(box, panel) && !within(box, panel));
}

/** The side on which the selected mark's label is cut least and hides the fewest others. */
function selectedSide(mark: Standing, others: readonly Standing[], view: PlacementView, screen: Rectangle): LabelSide {
  const { precision } = mark.candidate;
  const label = view.labelOf(mark.candidate);
  if (label === null) return 'right';
  let best: { side: LabelSide; cost: number } = { side: 'right', cost: Infinity };
  for (const side of labelSides) {
    const box = labelBox(mark.at.x, mark.at.y, side, label, precision, mark.metrics);
    const cut = !within(grow(box, LABEL_MARGIN), screen) || view.panels.some((panel) => overlaps(box, panel));
    const covered = others.filter((other) => overlaps(box, markBox(other.at.x, other.bodyY, other.metrics))).length;
    const cost = (cut ? 10_000 : 0) + covered;
    if (cost < best.cost) best = { side, cost };
  }
  return best.side;
}

function nearest(marks: readonly Standing[], to: Standing): Standing | undefined {
  let found: Standing | undefined;
  let least = Infinity;
  for (const mark of marks) {
    const distance = (mark.at.x - to.at.x) ** 2 + (mark.bodyY - to.bodyY) ** 2;
    if (distance < least) {
      least = distance;
      found = mark;
    }
  }
  return found;
}

/**
 * Decides who gets a body, a dot, a place on another's badge, and which labels find room: greedily in the given order,
 * the selected one first, the same for the same input. The selected mark and its label always stand.
 * A margin around the map is placed as well, so that a small pan meets marks.
 */
export function placeMarks(candidates: readonly SiteCandidate[], view: PlacementView): Placement {
  const { width, height } = view.viewport;
  const project = projector(view.camera, view.viewport);
  const ordinary = markMetrics(view.size, false);
  const screen: Rectangle = { left: 0, top: 0, right: width, bottom: height };
  const reach: Rectangle = {
    left: -width * MARGIN_SCREENS,
    top: -height * MARGIN_SCREENS,
    right: width * (1 + MARGIN_SCREENS),
    bottom: height * (1 + MARGIN_SCREENS),
  };

  const standing: Standing[] = [];
  for (const candidate of candidates) {
    const at = project(candidate.position);
    if (at.x < reach.left || at.x > reach.right || at.y < reach.top || at.y > reach.bottom) continue;
    const selected = view.selectedId !== null && candidate.id === view.selectedId;
    const metrics = selected ? markMetrics(view.size, true) : ordinary;
    standing.push({
      candidate,
      selected,
      metrics,
      at,
      bodyY: at.y - bodyRise(candidate.precision, metrics),
      joined: [],
      side: null,
    });
  }
  const chosen = standing.findIndex(({ selected }) => selected);
  if (chosen > 0) standing.unshift(...standing.splice(chosen, 1));

  const bodies = new RectangleGrid<Standing>();
  const covered = new RectangleGrid<Standing>();
  const labels = new RectangleGrid<Standing>();
  const marks: Standing[] = [];
  const rest: Standing[] = [];
  for (const mark of standing) {
    const box = markBox(mark.at.x, mark.bodyY, mark.metrics);
    const free =
      mark.selected ||
      (bodies.find(apartBox(mark)) === undefined &&
        labels.find(box) === undefined &&
        !isCut(grow(box, BADGE_REACH), screen, view.panels));
    if (!free) {
      rest.push(mark);
      continue;
    }
    bodies.add(apartBox(mark), mark);
    covered.add(box, mark);
    marks.push(mark);
    const label = mark.selected ? view.labelOf(mark.candidate) : null;
    if (label !== null) {
      const { precision } = mark.candidate;
      mark.side = selectedSide(mark, standing.slice(1), view, screen);
      labels.add(labelBox(mark.at.x, mark.at.y, mark.side, label, precision, mark.metrics), mark);
    }
  }

  const dots: SiteCandidate[] = [];
  const hidden: SiteCandidate[] = [];
  const dotGrid = new RectangleGrid<Standing>();
  for (const mark of rest) {
    const box = dotBox(mark.at.x, mark.at.y, mark.metrics);
    const host = covered.find(box) ?? labels.find(box);
    if (host !== undefined) host.joined.push(mark.candidate);
    else if (isCut(box, screen, view.panels)) hidden.push(mark.candidate);
    else if (dotGrid.find(box) === undefined) {
      dotGrid.add(box, mark);
      dots.push(mark.candidate);
    } else {
      // A dot under a dot would be lost: it counts on the badge of the nearest mark, of which there is one near by.
      const near = nearestMark(mark, bodies, marks);
      if (near === undefined) hidden.push(mark.candidate);
      else near.joined.push(mark.candidate);
    }
  }

  let room = Math.ceil((width * height * LABELS_PER_MEGAPIXEL) / 1e6);
  for (const mark of marks) {
    if (room === 0) break;
    if (mark.selected || !within(markBox(mark.at.x, mark.bodyY, mark.metrics), screen)) continue;
    const { precision } = mark.candidate;
    const label = view.labelOf(mark.candidate);
    if (label === null) continue;
    mark.side =
      labelSides.find((side) => {
        const box = labelBox(mark.at.x, mark.at.y, side, label, precision, mark.metrics);
        if (!within(grow(box, LABEL_MARGIN), screen)) return false;
        if (view.panels.some((panel) => overlaps(grow(box, LABEL_MARGIN), panel))) return false;
        if (covered.find(box, mark) !== undefined || labels.find(box) !== undefined) return false;
        if (dotGrid.find(box) !== undefined) return false;
        labels.add(grow(box, 1), mark);
        return true;
      }) ?? null;
    if (mark.side !== null) room -= 1;
  }

  return {
    marks: marks.map(({ candidate, selected, joined, side }) => ({ candidate, selected, joined, side })),
    dots,
    hidden,
  };
}

/** The mark that keeps this one from having a body of its own, else the nearest of all. */
function nearestMark(mark: Standing, bodies: RectangleGrid<Standing>, marks: readonly Standing[]): Standing | undefined {
  return bodies.find(apartBox(mark)) ?? nearest(marks, mark);
}
