import { ContextConsumer } from '@lit/context';
import type { ReactiveController } from 'lit';
import { askText, type AskKey } from '../../i18n/ask/ask-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import { UrElement } from '../ur-element.ts';
import { askContext, type AskSession } from './ask-session.ts';
import type { AskState } from './ask-state.ts';
import type { NameSources } from './ask-words.ts';

const NO_DOCUMENTS: NameSources['documents'] = new Map();

/** An element of the desk that asks: it has the session and the texts of asking at hand. */
export abstract class AskElement extends UrElement {
  readonly #session = new ContextConsumer(this, { context: askContext });

  /** The session; throws where the element stands outside of its desk. */
  protected get session(): AskSession {
    const session = this.#session.value;
    if (!session) throw new Error(`<${this.localName}> needs an ask session around it`);
    return session;
  }

  /** A text of asking in the user's language. */
  protected text(key: AskKey, values?: TextValues): string {
    return askText(this.language, key, values);
  }

  /** What names are found in. */
  protected get names(): NameSources {
    const { vocabulary } = this.store.get();
    return {
      language: this.language,
      vocabulary: vocabulary.status === 'ready' ? vocabulary.value : null,
      layers: this.session.layers,
      terms: this.session.terms,
      documents: this.session.documentNames ?? NO_DOCUMENTS,
    };
  }

  /** Follows a part of the session's state, as `select` follows the application's. */
  protected watch<T>(selector: (state: AskState) => T): { readonly value: T } {
    const readSession = (): AskSession => this.session;
    let stop: (() => void) | undefined;
    let last: T | undefined;
    const controller: ReactiveController = {
      hostConnected: () => {
        const { state } = readSession();
        last = selector(state.get());
        stop = state.subscribe((next) => {
          const value = selector(next);
          if (value === last) return;
          last = value;
          this.requestUpdate();
        });
      },
      hostDisconnected: () => stop?.(),
    };
    this.addController(controller);
    return {
      get value() {
        return selector(readSession().state.get());
      },
    };
  }
}
