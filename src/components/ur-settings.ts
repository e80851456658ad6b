import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { setLanguage } from '../actions/set-language.ts';
import { icon } from './late-icon.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import { UrElement } from './ur-element.ts';
import './ur-appearance-choice.ts';

/** What the header has elsewhere, for a phone: the doors, the language, the colours. */
@customElement('ur-settings')
export class UrSettings extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
        justify-items: start;
        padding: 12px 16px;
        border-bottom: 1px solid var(--ur-line);
      }
    `,
  ];

  protected override render(): TemplateResult {
    const other = this.language === 'zh' ? 'en' : 'zh';
    return html`<ur-doors list></ur-doors>
      <button class="button" lang=${other === 'en' ? 'en' : 'zh-Hans'} @click=${() => setLanguage(this.store, other)}>
        ${icon('language')}${other === 'en' ? 'English' : '中文'}
      </button>
      <ur-appearance-choice></ur-appearance-choice>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-settings': UrSettings;
  }
}
