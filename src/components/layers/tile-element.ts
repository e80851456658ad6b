import { ContextConsumer } from '@lit/context';
import type { TextValues } from '../../i18n/fill-text.ts';
import { type TileKey, tileText } from '../../i18n/layers/tile-text.ts';
import { followStore } from '../follow-store.ts';
import { UrElement } from '../ur-element.ts';
import { type TilesDesk, tilesDeskContext } from './tiles-desk.ts';

/** An element of large layers: it knows their desk, follows its state, and `text` speaks its own dictionary. */
export abstract class TileElement extends UrElement {
  readonly #desk = new ContextConsumer(this, { context: tilesDeskContext });

  constructor() {
    super();
    followStore(this, () => this.desk.state);
  }

  /** The desk; throws where the element stands outside of a provider. */
  protected get desk(): TilesDesk {
    const desk = this.#desk.value;
    if (!desk) throw new Error(`<${this.localName}> needs a tiles desk around it`);
    return desk;
  }

  /** A text about large layers in the user's language. */
  protected text(key: TileKey, values?: TextValues): string {
    return tileText(this.language, key, values);
  }
}
