import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SystemFit } from '../../domain/layers/import-preview.ts';
import type { SystemEvidence, Weighing } from '../../geo/crs/weigh-systems.ts';
import type { BaseMap } from '../../domain/base-map.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { fitText } from '../../i18n/layers/fit-text.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { UrElement } from '../ur-element.ts';
import { groundPaths, PICTURE, pictureWindow, rowPaths } from './fit-picture.ts';
import { evidenceWords, isWeak, reasonWords, tagWords } from './fit-words.ts';
import { systemWords } from './system-words.ts';

/** Detail of `ur-system-choose`. */
export type SystemChooseDetail = Pick<SystemFit, 'system' | 'axesSwapped'>;

/**
 * The rows of a file under each reference system that fits, over stations and district: small pictures of the same part of the
 * map with what they show in words, one of them chosen; above them which is recommended and why.
 *
 * @fires ur-system-choose - {@link SystemChooseDetail}
 */
@customElement('ur-system-fits')
export class UrSystemFits extends UrElement {
  static override readonly styles = [
    baseStyles,
    css`
      fieldset {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 150px), 1fr));
        gap: 8px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 6px;
        color: var(--ur-text-muted);
        font-size: 13px;
      }
      .why {
        grid-column: 1 / -1;
        margin: 0;
        color: var(--ur-text-muted);
        font-size: 13px;
        line-height: 1.5;
      }
      .why.weak {
        color: var(--ur-warn);
        font-weight: 600;
      }
      label {
        position: relative;
        display: grid;
        align-content: start;
        gap: 4px;
        padding: 6px;
        border: 1px solid var(--ur-line-strong);
        border-radius: var(--ur-radius-control);
        cursor: pointer;
      }
      label:has(:checked) {
        border-color: var(--ur-accent);
        background: var(--ur-accent-soft);
        color: var(--ur-accent-soft-text);
        box-shadow: inset 0 0 0 1px var(--ur-accent);
      }
      label:has(:focus-visible) {
        outline: 3px solid var(--ur-focus);
        outline-offset: 2px;
      }
      .name {
        display: flex;
        gap: 6px;
        align-items: start;
        font-weight: 600;
        font-size: 13px;
        line-height: 1.35;
      }
      input {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--ur-accent);
      }
      .tag {
        justify-self: start;
        padding: 0 6px;
        border: 1px solid currentcolor;
        border-radius: 999px;
        font-size: 12px;
        line-height: 1.5;
      }
      .words {
        font-size: 12px;
        line-height: 1.45;
      }
      svg {
        display: block;
        width: 100%;
        height: auto;
        border: 1px solid var(--ur-line);
        border-radius: 4px;
        background: var(--ur-surface-alt);
        fill: none;
        forced-color-adjust: none;
      }
      .land {
        fill: var(--ur-surface);
      }
      .roads {
        stroke: var(--ur-line);
        stroke-width: 2;
      }
      .district {
        stroke: var(--ur-text);
        stroke-width: 1.6;
        stroke-dasharray: 9 3 2 3;
      }
      .ring {
        stroke: var(--ur-text-muted);
        stroke-width: 9;
        stroke-linecap: round;
      }
      .ring.core {
        stroke: var(--ur-surface);
        stroke-width: 6;
      }
      .ways {
        stroke: var(--ur-text);
        stroke-width: 1.2;
      }
      .rows {
        stroke: var(--ur-accent);
        stroke-width: 5;
        stroke-linecap: round;
      }
    `,
  ];

  @property({ attribute: false }) weighing!: Weighing;
  @property({ attribute: false }) base!: BaseMap;
  /** What the file itself says; null where it says nothing. */
  @property({ attribute: false }) declared: string | null = null;
  @property({ attribute: false }) chosen!: SystemChooseDetail;

  readonly #window = memoiseLast(pictureWindow);
  readonly #ground = memoiseLast(groundPaths);

  protected override render(): TemplateResult {
    const { candidates, recommended, reason } = this.weighing;
    return html`<fieldset>
      <legend>${fitText(this.language, 'heading')}</legend>
      <p class="why ${isWeak(reason) ? 'weak' : ''}" id="why">${reasonWords(this.language, this.weighing, this.declared)}</p>
      ${candidates.map((evidence, index) => this.#renderCandidate(evidence, index, index === recommended && candidates.length > 1))}
    </fieldset>`;
  }

  #renderCandidate(evidence: SystemEvidence, index: number, isRecommended: boolean): TemplateResult {
    const { systems, axesSwapped } = evidence;
    const { system: chosen, axesSwapped: chosenSwapped } = this.chosen;
    const choose = (): void => {
      const [system] = systems;
      this.dispatchEvent(new CustomEvent<SystemChooseDetail>('ur-system-choose', { detail: { system, axesSwapped } }));
    };
    return html`<label>
      <span class="name"><input type="radio" name="system" value=${index} aria-describedby="${isRecommended ? 'why ' : ''}words-${index}" .checked=${axesSwapped === chosenSwapped && systems.includes(chosen)} @change=${choose} /><span>${systems.map((code) => systemWords(this.language, code)).join(this.language === 'zh' ? '、' : ', ')}</span></span>
      ${isRecommended ? html`<span class="tag">${tagWords(this.language, this.weighing.reason)}</span>` : nothing}
      ${this.#renderPicture(evidence)}
      <span class="words" id="words-${index}">${evidenceWords(this.language, evidence)}</span>
    </label>`;
  }

  #renderPicture(evidence: SystemEvidence): TemplateResult {
    const window = this.#window(this.weighing.candidates);
    const { land, district, roads, stations } = this.#ground(this.base, window);
    const { rows, ways } = rowPaths(evidence, window);
    return html`<svg viewBox="0 0 ${PICTURE.width} ${PICTURE.height}" aria-hidden="true">
      <path class="land" d=${land}></path>
      <path class="roads" d=${roads}></path>
      <path class="district" d=${district}></path>
      <path class="ring" d=${stations}></path>
      <path class="ring core" d=${stations}></path>
      <path class="ways" d=${ways}></path>
      <path class="rows" d=${rows}></path>
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-system-fits': UrSystemFits;
  }
}
