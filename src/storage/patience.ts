/**
 * Waits for work that may never answer; null where it has not in time. The work cannot be called off: it may still be done
 * later, and what it answers then is not heard here.
 */
export type Patience = <Answer>(work: Promise<Answer>) => Promise<{ readonly answer: Answer } | null>;

/** Waits so long and no longer. */
export function patienceOf(milliseconds: number): Patience {
  return async (work) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, milliseconds, null);
    });
    try {
      return await Promise.race([work.then((answer) => ({ answer })), over]);
    } finally {
      clearTimeout(timer);
    }
  };
}
