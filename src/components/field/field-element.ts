import { ContextConsumer } from '@lit/context';
import type { FieldSetting } from '../../actions/field/field-setting.ts';
import type { FieldState } from '../../state/field/field-state.ts';
import { type FieldDesk, type FieldSays, fieldDeskContext } from './field-desk.ts';
import { FieldView } from './field-view.ts';

/** An element of field work that knows the desk and follows its state. */
export abstract class FieldElement extends FieldView {
  readonly #desk = new ContextConsumer(this, { context: fieldDeskContext });

  /** The desk; throws where the element stands outside of a provider. */
  protected get desk(): FieldDesk {
    const desk = this.#desk.value;
    if (!desk) throw new Error(`<${this.localName}> needs a field desk around it`);
    return desk;
  }

  protected get setting(): FieldSetting {
    return this.desk.setting;
  }

  /** Follows a part of the field's state, as `select` follows the application's. */
  protected watch<T>(selector: (state: FieldState) => T): { readonly value: T } {
    return this.follow(() => this.setting.field, selector);
  }

  /** Follows what the desk has to say. */
  protected watchSays(): { readonly value: FieldSays } {
    return this.follow(() => this.desk.says, (says) => says);
  }
}
