import { ContextConsumer } from '@lit/context';
import { askText, type AskKey } from '../../i18n/ask/ask-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import { UrElement } from '../ur-element.ts';
import { askContext } from './ask-context.ts';
import type { AskSession } from './ask-session.ts';
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
      layers: this.session.data.layers,
      terms: this.session.data.terms,
      documents: this.session.data.documentNames ?? NO_DOCUMENTS,
    };
  }

  /** Follows a part of the session's state, as `select` follows the application's. */
  protected watch<T>(selector: (state: AskState) => T): { readonly value: T } {
    return this.follow(() => this.session.state, selector);
  }
}
