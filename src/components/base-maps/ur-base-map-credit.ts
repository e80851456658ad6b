import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Attribution } from '../../domain/base-maps/base-map.ts';
import { baseMapText } from '../../i18n/base-maps/base-map-text.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { UrElement } from '../ur-element.ts';

/** Whom the chosen base map is owed to, or its approval number: parts of the line at the foot of the map. */
@customElement('ur-base-map-credit')
export class UrBaseMapCredit extends UrElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: inline;
      }
      a {
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        text-decoration: underline;
      }
      .rule {
        display: inline-block;
        width: 1px;
        height: 0.9em;
        margin: 0 6px;
        background: var(--ur-line-strong);
        vertical-align: -0.1em;
      }
    `,
  ];

  @property({ attribute: false }) attribution: readonly Attribution[] = [];
  @property({ attribute: false }) approval = '';

  protected override render(): TemplateResult {
    const { language } = this;
    const rule = html`<span class="rule"></span>`;
    if (this.approval !== '') return html`${rule}<span>${baseMapText(language, 'line.approval', { number: this.approval })}</span>`;
    return html`${rule}<span
        >${baseMapText(language, 'line.base')}${language === 'zh' ? '：' : ': '}${this.attribution.map(({ text, url }, index) => html`${index === 0 ? nothing : ', '}${url === undefined ? text : html`<a href=${url}>${text}</a>`}`)}</span
      >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-base-map-credit': UrBaseMapCredit;
  }
}
