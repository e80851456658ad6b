import { ContextConsumer } from '@lit/context';
import type { ReactiveController } from 'lit';
import type { TextValues } from '../../i18n/fill-text.ts';
import { toolText, type ToolKey } from '../../i18n/tools/tool-text.ts';
import { UrElement } from '../ur-element.ts';
import { type DeskState, type ToolDesk, toolDeskContext } from './tool-desk.ts';

/** An element of the tools: besides the store it knows their desk, and `text` speaks their own dictionary. */
export abstract class ToolElement extends UrElement {
  readonly #desk = new ContextConsumer(this, { context: toolDeskContext });

  /** The desk; throws where the element stands outside of a provider. */
  protected get desk(): ToolDesk {
    const desk = this.#desk.value;
    if (!desk) throw new Error(`<${this.localName}> needs a tool desk around it`);
    return desk;
  }

  /** A text of the tools in the user's language. */
  protected text(key: ToolKey, values?: TextValues): string {
    return toolText(this.language, key, values);
  }

  /** Follows a part of the desk's state, as `select` follows the application's. */
  protected watch<T>(selector: (state: DeskState) => T): { readonly value: T } {
    const readDesk = (): ToolDesk => this.desk;
    let stop: (() => void) | undefined;
    let last: T | undefined;
    const controller: ReactiveController = {
      hostConnected: () => {
        const { state } = readDesk();
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
        return selector(readDesk().state.get());
      },
    };
  }
}
