/** How long a piece of work takes, ms; its answer is handed to `keep` so that it cannot be optimised away. */
export function milliseconds(work: () => unknown, keep: (answer: unknown) => void): number {
  const start = performance.now();
  const answer = work();
  const end = performance.now();
  keep(answer);
  return end - start;
}
