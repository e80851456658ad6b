import { ContextConsumer, createContext } from '@lit/context';
import { LitElement, type ReactiveController } from 'lit';
import type { TextKey } from '../i18n/dictionary.ts';
import type { TextValues } from '../i18n/fill-text.ts';
import { translate } from '../i18n/translate.ts';
import type { AppState, Language } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** The store that every element of the application reads; provided once, by the composition root. */
export const storeContext = createContext<Store<AppState>>(Symbol('store'));

/**
 * An element that is drawn from the store: `select` in the constructor makes it render again only when the
 * selected value is a new one, `t` speaks the user's language.
 */
export abstract class UrElement extends LitElement {
  readonly #store = new ContextConsumer(this, { context: storeContext });
  readonly #language = this.select((state) => state.language);

  /** The store; throws where the element stands outside of a provider. */
  protected get store(): Store<AppState> {
    const store = this.#store.value;
    if (!store) throw new Error(`<${this.localName}> needs a store context around it`);
    return store;
  }

  protected get language(): Language {
    return this.#language.value;
  }

  /** The text of a dictionary key in the user's language. */
  protected t(key: TextKey, values?: TextValues): string {
    return translate(this.language, key, values);
  }

  /** What the next update waits for: an element that shows what follows from a choice, not the choice itself, has a task of its own. */
  protected turn?(): Promise<void> | false;

  protected override async scheduleUpdate(): Promise<void> {
    await this.turn?.();
    await super.scheduleUpdate();
  }

  /** Follows a part of the state; `value` is current whenever the element renders. */
  protected select<T>(selector: (state: AppState) => T): { readonly value: T } {
    return this.follow(() => this.store, selector);
  }

  /** Follows a part of any store, which is looked for when the element is connected. */
  protected follow<S, T>(readStore: () => Store<S>, selector: (state: S) => T): { readonly value: T } {
    let stop: (() => void) | undefined;
    let last: T | undefined;
    const controller: ReactiveController = {
      hostConnected: () => {
        const store = readStore();
        last = selector(store.get());
        stop = store.subscribe((state) => {
          const next = selector(state);
          if (next === last) return;
          last = next;
          this.requestUpdate();
        });
      },
      hostDisconnected: () => stop?.(),
    };
    this.addController(controller);
    return {
      get value() {
        return selector(readStore().get());
      },
    };
  }
}
