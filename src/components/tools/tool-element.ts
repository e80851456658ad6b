import { ContextConsumer } from '@lit/context';
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
    return this.follow(() => this.desk.state, selector);
  }
}
