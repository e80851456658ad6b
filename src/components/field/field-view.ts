import { fieldText, type FieldKey } from '../../i18n/field/field-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import { UrElement } from '../ur-element.ts';

/** An element of field work that is drawn from its properties and knows no desk; `text` speaks the field's dictionary. */
export abstract class FieldView extends UrElement {
  protected text(key: FieldKey, values?: TextValues): string {
    return fieldText(this.language, key, values);
  }

  /** Tells the form around it of what the user did. */
  protected send(type: `ur-${string}`, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
