/** A `fetch` that goes wrong as networks do, by a seeded random source. */
export interface BadNetwork {
  /** Shares of all requests that add something: never sent; sent, and the answer lost; sent, and no answer in time. */
  readonly lostBefore?: number;
  readonly lostAfter?: number;
  readonly late?: number;
  /** Sent this many times more, and only the last answer is heard. */
  readonly repeated?: number;
}

/** Wraps the real `fetch`. What is only read goes through, except that it is lost as often as what is added is lost before. */
export function badFetch({ lostBefore = 0, lostAfter = 0, late = 0, repeated = 0 }: BadNetwork, random: () => number): typeof fetch {
  return async (input, init) => {
    const chance = random();
    const adds = init?.method === 'POST';
    if (chance < lostBefore) throw new TypeError('the request was lost');
    if (!adds) return fetch(input, init);
    for (let copy = 0; copy < repeated; copy += 1) await (await fetch(input, init)).text();
    const response = await fetch(input, init);
    if (chance < lostBefore + lostAfter) {
      await response.text();
      throw new TypeError('the answer was lost');
    }
    if (chance < lostBefore + lostAfter + late) {
      await response.text();
      throw new DOMException('no answer in 30 s of the tablet’s clock', 'TimeoutError');
    }
    return response;
  };
}
