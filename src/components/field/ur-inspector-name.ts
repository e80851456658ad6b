import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { INSPECTOR_CHARACTERS, nameInspector } from '../../actions/field/name-inspector.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { FieldElement } from './field-element.ts';
import { fieldStyles } from './field-styles.ts';

/** Under which name records are made on this tablet: asked once, then said, and changed by a press. */
@customElement('ur-inspector-name')
export class UrInspectorName extends FieldElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    fieldStyles,
    css`
      :host {
        display: grid;
        gap: 10px;
      }
      .given {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 10px;
      }
      p.is {
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** True once a missing name is to be said. */
  @property({ type: Boolean }) wrong = false;
  @state() private changing = false;
  @query('#inspector') private readonly field!: HTMLInputElement | null;
  readonly #name = this.watch((field) => field.inspector);

  override focus(options?: FocusOptions): void {
    (this.field ?? this.renderRoot.querySelector<HTMLElement>('button'))?.focus(options);
  }

  protected override render(): TemplateResult {
    const name = this.#name.value;
    if (name !== null && !this.changing)
      return html`<p class="is">${this.text('inspector.is', { name })} <button class="link" @click=${this.#change}>${this.text('inspector.change')}</button></p>`;
    return html`<label class="ask" for="inspector">${this.text('inspector.ask')}</label>
      <div class="given">
        <input
          id="inspector"
          type="text"
          autocomplete="off"
          maxlength=${INSPECTOR_CHARACTERS}
          .value=${name ?? ''}
          aria-describedby="hint wrong"
          aria-invalid=${this.wrong}
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && this.#keep()}
        />
        <button class="button" @click=${this.#keep}>${this.text('inspector.keep')}</button>
      </div>
      <p class="hint" id="hint">${this.text('inspector.hint')}</p>
      ${this.wrong ? html`<p class="wrong" id="wrong">${this.text('issue.inspector')}</p>` : nothing}`;
  }

  readonly #change = async (): Promise<void> => {
    this.changing = true;
    await this.updateComplete;
    this.field?.focus();
    this.field?.select();
  };

  readonly #keep = async (): Promise<void> => {
    const name = this.field?.value.trim() ?? '';
    if (name === '') {
      this.field?.focus();
      return;
    }
    this.changing = false;
    if (await nameInspector(this.setting, name)) this.desk.tell('inspector.kept', { name });
    else this.desk.warn('inspector.not-kept');
    await this.updateComplete;
    this.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-inspector-name': UrInspectorName;
  }
}
