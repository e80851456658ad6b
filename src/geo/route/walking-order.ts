import { distanceMetres } from '../measure/distance-metres.ts';

/** A stop of a round; null where nobody knows the place. */
export interface Stop {
  readonly id: string;
  readonly point: readonly [number, number] | null;
}

/**
 * Ids in a short order to walk from `start`, or from the first stop: the nearest next, then two legs at a time turned around
 * as long as that shortens the way (2-opt, open end). Straight lines, for there is no street network. Stops without a
 * place come last, in their own order.
 */
export function walkingOrder(stops: readonly Stop[], start: readonly [number, number] | null): readonly string[] {
  const placed = stops.flatMap(({ id, point }) => (point ? [{ id, point }] : []));
  const order = improved(nearestFirst(placed, start), start);
  return [...order.map(({ id }) => id), ...stops.filter(({ point }) => point === null).map(({ id }) => id)];
}

interface Placed {
  readonly id: string;
  readonly point: readonly [number, number];
}

function nearestFirst(stops: readonly Placed[], start: readonly [number, number] | null): Placed[] {
  const left = [...stops];
  const order: Placed[] = [];
  let from = start ?? left[0]?.point ?? null;
  while (left.length > 0 && from) {
    const here = from;
    const nearest = left.reduce((best, stop) => (distanceMetres(here, stop.point) < distanceMetres(here, best.point) ? stop : best));
    left.splice(left.indexOf(nearest), 1);
    order.push(nearest);
    from = nearest.point;
  }
  return order;
}

/** A tenth of a metre is no shorter way: without a margin rounding could turn two legs for ever. */
const MARGIN_METRES = 0.1;

function improved(stops: Placed[], start: readonly [number, number] | null): Placed[] {
  let order = stops;
  const leg = (from: Placed | undefined, to: Placed | undefined): number => {
    const origin = from?.point ?? start;
    return origin && to ? distanceMetres(origin, to.point) : 0;
  };
  for (let better = true; better; ) {
    better = false;
    // Without a start the first stop is where the round begins.
    for (let first = start ? 0 : 1; first < order.length - 1; first++) {
      for (let last = first + 1; last < order.length; last++) {
        const before = leg(order[first - 1], order[first]) + leg(order[last], order[last + 1]);
        const after = leg(order[first - 1], order[last]) + leg(order[first], order[last + 1]);
        if (after >= before - MARGIN_METRES) continue;
        order = [...order.slice(0, first), ...order.slice(first, last + 1).reverse(), ...order.slice(last + 1)];
        better = true;
      }
    }
  }
  return order;
}

/** Length of a way in metres, straight lines through the stops that have a place. */
export function wayMetres(stops: readonly Stop[], start: readonly [number, number] | null): number {
  const points = [...(start ? [start] : []), ...stops.flatMap(({ point }) => (point ? [point] : []))];
  return points.reduce((sum, point, index) => {
    const previous = points[index - 1];
    return previous ? sum + distanceMetres(previous, point) : sum;
  }, 0);
}
