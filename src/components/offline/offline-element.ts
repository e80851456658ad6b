import { ContextConsumer } from '@lit/context';
import type { TextValues } from '../../i18n/fill-text.ts';
import { type OfflineKey, offlineText } from '../../i18n/offline/offline-text.ts';
import { followStore } from '../follow-store.ts';
import { UrElement } from '../ur-element.ts';
import { type OfflineDesk, offlineDeskContext } from './offline-desk.ts';

/** An element of working offline: it knows the desk, follows the copy on this device, and `text` speaks its own dictionary. */
export abstract class OfflineElement extends UrElement {
  readonly #desk = new ContextConsumer(this, { context: offlineDeskContext });

  constructor() {
    super();
    followStore(this, () => this.desk.copy);
  }

  /** The desk; throws where the element stands outside of a provider. */
  protected get desk(): OfflineDesk {
    const desk = this.#desk.value;
    if (!desk) throw new Error(`<${this.localName}> needs an offline desk around it`);
    return desk;
  }

  /** A text about working offline in the user's language. */
  protected text(key: OfflineKey, values?: TextValues): string {
    return offlineText(this.language, key, values);
  }
}
