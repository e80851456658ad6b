/** A value that is replaced as a whole and tells its listeners. */
export interface Store<S> {
  readonly get: () => S;
  /** Replaces the value; listeners are told once, after the change, and not at all when `update` returns the same object. */
  readonly update: (update: (state: S) => S) => void;
  /** Calls `listener` after each change until the returned function is called. */
  readonly subscribe: (listener: (state: S, previous: S) => void) => () => void;
}

/** Creates a store; twelve lines of our own where a state library would bring its own component bindings. */
export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<(state: S, previous: S) => void>();
  return {
    get: () => state,
    update: (update) => {
      const previous = state;
      state = update(previous);
      if (state === previous) return;
      for (const listener of [...listeners]) listener(state, previous);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
