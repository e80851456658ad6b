import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { setLanguage } from '../actions/set-language.ts';
import { icon } from './icon.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import { UrElement } from './ur-element.ts';

/** The name of the map, the place of the search box, language and colours; on a phone only the search box, over the map. */
@customElement('ur-header')
export class UrHeader extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        gap: var(--ur-space-3);
        align-items: center;
        height: 100%;
        padding: 0 var(--ur-space-4);
      }
      .brand {
        display: flex;
        gap: 10px;
        align-items: center;
        width: var(--ur-brand-width, 328px);
        min-width: 0;
        white-space: nowrap;
      }
      .logo {
        flex: none;
        width: 32px;
        height: 32px;
      }
      .logo rect {
        fill: var(--ur-accent);
      }
      .logo path {
        fill: var(--ur-accent-text);
      }
      .logo .sea {
        opacity: 0.55;
      }
      h1 {
        overflow: hidden;
        font: 700 20px/1.3 var(--ur-font-title);
        letter-spacing: 0.04em;
        text-overflow: ellipsis;
      }
      :host(:lang(en)) h1 {
        font-size: 17px;
        letter-spacing: 0;
      }
      .subtitle {
        overflow: hidden;
        color: var(--ur-text-muted);
        font-size: 12px;
        text-overflow: ellipsis;
      }
      .search {
        flex: 1;
        min-width: 120px;
        max-width: 420px;
      }
      .tools {
        display: flex;
        gap: var(--ur-space-3);
        margin-left: auto;
      }
      .button {
        border-color: var(--ur-line);
        white-space: nowrap;
      }
      .button.square {
        width: max(40px, var(--ur-control));
        padding: 0;
      }
      [popover] {
        position: fixed;
        inset: auto;
        top: calc(var(--ur-header-height, 56px) + 4px);
        right: 12px;
        width: 220px;
        margin: 0;
        padding: var(--ur-space-3) var(--ur-space-4);
        border: 1px solid var(--ur-line);
        border-radius: var(--ur-radius-card);
        background: var(--ur-surface);
        color: var(--ur-text);
        box-shadow: var(--ur-shadow);
      }
      @media (max-width: 1179px) {
        .brand {
          width: auto;
        }
        .subtitle {
          display: none;
        }
      }
      @media (max-width: 719px) {
        .bar {
          padding: 0;
        }
        .brand {
          position: absolute;
          clip-path: inset(50%);
          pointer-events: none;
        }
        .tools {
          display: none;
        }
        .search {
          max-width: none;
        }
      }
    `,
  ];

  readonly #appearance = this.select((state) => state.appearance);

  protected override render(): TemplateResult {
    const dark = this.#appearance.value === 'dark';
    return html`<div class="bar">
      <div class="brand">
        <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="7"></rect>
          <path d="M6 17V11l5-4 5 4v6zM17 17V9h9v8zM19.5 11.5h4v2h-4z" fill-rule="evenodd"></path>
          <path class="sea" d="M5 19h22v6a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3z"></path>
          <path d="M5 21.5c3.5-2.6 7.5 2.4 11 0s7.5-2.4 11 0V25a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3z"></path>
        </svg>
        <h1>${this.t('shell.title')}</h1>
        <span class="subtitle" lang=${this.language === 'zh' ? 'en' : 'zh-Hans'}>${this.t('shell.subtitle')}</span>
      </div>
      <div class="search"><slot name="search"></slot></div>
      <div class="tools">
        <ur-offline-badge></ur-offline-badge>
        <ur-doors></ur-doors>
        <button
          class="button"
          aria-label=${this.t('shell.language-label')}
          @click=${() => setLanguage(this.store, this.language === 'zh' ? 'en' : 'zh')}
        >
          ${icon('language')}${this.t('shell.language')}
        </button>
        <button
          class="button square"
          aria-label=${this.t('shell.appearance')}
          title=${this.t('shell.appearance')}
          popovertarget="appearance"
          @click=${() => import('./ur-appearance-choice.ts')}
        >
          ${icon(dark ? 'sun' : 'moon')}
        </button>
        <div id="appearance" popover><ur-appearance-choice></ur-appearance-choice></div>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-header': UrHeader;
  }
}
