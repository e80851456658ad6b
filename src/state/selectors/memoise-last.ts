/** Remembers the last result of a pure function and returns it while every argument is the same reference. */
export function memoiseLast<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let lastArgs: A | null = null;
  let lastResult: R;
  return (...args) => {
    if (lastArgs === null || args.some((arg, index) => arg !== lastArgs?.[index])) {
      lastResult = compute(...args);
      lastArgs = args;
    }
    return lastResult;
  };
}
