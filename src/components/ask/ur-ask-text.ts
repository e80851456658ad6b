import { css, html, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { writeCql2Text } from '../../query/cql2/write-cql2-text.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolIcon } from '../tools/tool-icon.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { AskElement } from './ask-element.ts';
import { askStyles } from './ask-styles.ts';

/** The question as CQL2 text, to copy and to change; a text with an error changes nothing. */
@customElement('ur-ask-text')
export class UrAskText extends AskElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    askStyles,
    css`
      textarea {
        font-family: ui-monospace, 'Cascadia Mono', Consolas, monospace;
        font-size: 13px;
      }
    `,
  ];

  @query('textarea') private readonly field!: HTMLTextAreaElement;
  readonly #query = this.watch((state) => state.query);

  protected override render(): TemplateResult {
    return html`<details>
      <summary>${this.text('cql2')}</summary>
      <div>
        <label class="field">
          <span>${this.text('cql2.label')}</span>
          <textarea rows="4" spellcheck="false" autocomplete="off" autocapitalize="off" aria-describedby="help" .value=${writeCql2Text(this.#query.value)}></textarea>
        </label>
        <p class="note" id="help">${this.text('cql2.help')}</p>
        <div class="row">
          <button class="button" @click=${this.#use}>${toolIcon('check')}${this.text('cql2.use')}</button>
          <button class="button" @click=${this.#copy}>${toolIcon('copy')}${this.text('copy')}</button>
        </div>
      </div>
    </details>`;
  }

  async #use(): Promise<void> {
    if (await this.session.useText(this.field.value)) {
      this.session.tell('cql2.used');
      return;
    }
    this.field.focus();
    const { run } = this.session.state.get();
    const position = run.status === 'refused' ? run.issues[0]?.position : null;
    if (typeof position === 'number') this.field.setSelectionRange(position, position + 1);
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.field.value);
      this.session.tell('copied');
    } catch {
      // Missing on pages that are not served securely, refused where the user has not allowed it.
      this.session.warn('not-copied');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-ask-text': UrAskText;
  }
}
