import { ContextConsumer } from '@lit/context';
import type { ReactiveController } from 'lit';
import type { TextValues } from '../../i18n/fill-text.ts';
import { type TileKey, tileText } from '../../i18n/layers/tile-text.ts';
import { UrElement } from '../ur-element.ts';
import { type TilesDesk, tilesDeskContext } from './tiles-desk.ts';

/** An element of large layers: it knows their desk, follows its state, and `text` speaks its own dictionary. */
export abstract class TileElement extends UrElement {
  readonly #desk = new ContextConsumer(this, { context: tilesDeskContext });

  constructor() {
    super();
    let stop: (() => void) | undefined;
    const follow: ReactiveController = {
      hostConnected: () => (stop = this.desk.state.subscribe(() => this.requestUpdate())),
      hostDisconnected: () => stop?.(),
    };
    this.addController(follow);
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
