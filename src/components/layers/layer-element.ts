import { ContextConsumer } from '@lit/context';
import type { TextValues } from '../../i18n/fill-text.ts';
import { type LayerKey, layerText } from '../../i18n/layers/layer-text.ts';
import { followStore } from '../follow-store.ts';
import { UrElement } from '../ur-element.ts';
import { type LayersDesk, layersDeskContext } from './layers-desk.ts';

/** An element of own data: it knows the desk, follows its state, and `text` speaks its own dictionary. */
export abstract class LayerElement extends UrElement {
  readonly #desk = new ContextConsumer(this, { context: layersDeskContext });

  constructor() {
    super();
    followStore(this, () => this.desk.state);
  }

  /** The desk; throws where the element stands outside of a provider. */
  protected get desk(): LayersDesk {
    const desk = this.#desk.value;
    if (!desk) throw new Error(`<${this.localName}> needs a layers desk around it`);
    return desk;
  }

  /** A text about own data in the user's language. */
  protected text(key: LayerKey, values?: TextValues): string {
    return layerText(this.language, key, values);
  }
}
