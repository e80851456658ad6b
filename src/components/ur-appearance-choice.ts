import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { setAppearance } from '../actions/set-appearance.ts';
import type { Appearance } from '../state/app-state.ts';
import { baseStyles } from './styles/base-styles.ts';
import { UrElement } from './ur-element.ts';
import { addTexts } from '../i18n/dictionary.ts';
import { appearance } from '../i18n/sections/appearance.ts';

addTexts(appearance);

const appearances: readonly Appearance[] = ['auto', 'light', 'dark', 'contrast', 'sunlight'];

/** The colour schemes as one choice of five. */
@customElement('ur-appearance-choice')
export class UrAppearanceChoice extends UrElement {
  static override readonly styles = [
    baseStyles,
    css`
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 4px;
        font-weight: 600;
      }
      label {
        display: flex;
        gap: 10px;
        align-items: center;
        min-height: var(--ur-control);
        padding: 0 8px;
        margin-inline: -8px;
        border-radius: var(--ur-radius-control);
        cursor: pointer;
      }
      label:hover {
        background: var(--ur-surface-alt);
      }
      input {
        width: 18px;
        height: 18px;
        accent-color: var(--ur-accent);
      }
    `,
  ];

  readonly #appearance = this.select((state) => state.appearance);

  protected override render(): TemplateResult {
    return html`<fieldset>
      <legend>${this.t('shell.appearance')}</legend>
      ${appearances.map(
        (appearance) => html`<label>
          <input
            type="radio"
            name="appearance"
            .checked=${appearance === this.#appearance.value}
            @change=${() => setAppearance(this.store, appearance)}
          />
          ${this.t(`shell.appearance.${appearance}`)}
        </label>`,
      )}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-appearance-choice': UrAppearanceChoice;
  }
}
