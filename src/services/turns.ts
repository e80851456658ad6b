/** Calls `next` once the browser has painted what stands now; soon where the page is not shown and nothing is painted. */
export function afterPaint(next: () => void): void {
  if (document.visibilityState === 'hidden') setTimeout(next);
  else requestAnimationFrame(() => setTimeout(next));
}

/** A page that is not painted, in a window behind others, starts after so long. */
const LATEST_START_MS = 500;

/** Calls `next` once the page's first content is on the screen and not only on its way there, where work would hold it up. */
export function afterFirstPaint(next: () => void): void {
  let waits = true;
  const start = (): void => {
    if (!waits) return;
    waits = false;
    next();
  };
  new PerformanceObserver(start).observe({ type: 'paint', buffered: true });
  setTimeout(start, LATEST_START_MS);
}

/** Resolves in a task of its own: input and drawing that wait go first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

let tasks: Promise<void> = Promise.resolve();

/** Resolves in a task of its own, for one caller at a time: what follows from one press is then many short tasks. */
export function ownTask(): Promise<void> {
  tasks = tasks.then(nextTask);
  return tasks;
}

let line: Promise<void> = Promise.resolve();

/** Resolves after a paint, for one caller at a time: what arrives together is then not one long task. */
export function paintedTurn(): Promise<void> {
  line = line.then(() => new Promise(afterPaint));
  return line;
}

/** A pause for a long row of small works, called before each: now and then it is a task long, else nothing. */
export function pacer(sliceMs: number): () => Promise<void> {
  let row: Promise<void> = Promise.resolve();
  let start = -Infinity;
  return () => {
    row = row.then(async () => {
      if (performance.now() - start < sliceMs) return;
      await nextTask();
      start = performance.now();
    });
    return row;
  };
}
