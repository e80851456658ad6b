import { css, html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { hoverRecord } from '../../actions/hover-record.ts';
import { shownStage } from '../../domain/derive/shown-stage.ts';
import { type NearEntry, nearEntries } from '../../domain/derive/near-entries.ts';
import type { Position } from '../../domain/geometry.ts';
import { bearingSector } from '../../geo/measure/bearing-sector.ts';
import { distanceMetres } from '../../geo/measure/distance-metres.ts';
import { addTexts } from '../../i18n/dictionary.ts';
import { formatDistance } from '../../i18n/format-distance.ts';
import { distance } from '../../i18n/sections/distance.ts';
import { emit } from '../site-card/emit.ts';
import { termLabel } from '../term-label.ts';
import { type Evidence, ProofDesk } from './proof-desk.ts';

addTexts(distance);

const DISTANCES = [250, 500, 1000] as const;
type Origin = 'here' | 'pin' | 'centre';

/** What is near a point, as a list one can walk: nearest first, each with distance and direction, said once. Sends `ur-record-open`. */
@customElement('ur-near-desk')
export class UrNearDesk extends ProofDesk {
  static override readonly styles = [
    ...ProofDesk.styles,
    css`
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-top: var(--ur-space-2);
      }
      li {
        padding: var(--ur-space-2) 0;
      }
      li + li {
        border-top: 1px solid var(--ur-line);
      }
      li[aria-current='true'] {
        background: var(--ur-accent-soft);
        color: var(--ur-accent-soft-text);
      }
      .says {
        position: absolute;
        clip-path: inset(50%);
      }
    `,
  ];

  protected override readonly titleKey = 'near.title';
  @state() private within: number = 500;
  @state() private origin: Origin | null = null;
  @state() private at = -1;
  readonly #position = this.select((app) => app.position);
  readonly #pin = this.select((app) => app.pin);
  readonly #view = this.select((app) => app.view);

  protected override renderBody({ entries, vocabulary }: Evidence): TemplateResult {
    const points: Readonly<Record<Origin, readonly [number, number] | undefined>> = { here: this.#position.value?.point, pin: this.#pin.value?.point, centre: this.#view.value?.center };
    const known = (['here', 'pin', 'centre'] as const).filter((each) => points[each]);
    const origin = known.find((each) => each === this.origin) ?? known[0];
    const point = origin && points[origin];
    const near = point ? nearEntries(entries, [...point], this.within, distanceMetres) : [];
    return html`
      <div class="section">
        <p class="small muted">${this.t('near.intro')}</p>
        <div class="chips" role="group" aria-label=${this.t('near.from')}>
          ${known.map((each) => html`<button class="chip" aria-pressed=${each === origin} @click=${() => this.#choose({ origin: each })}>${this.t(`near.from.${each}`)}</button>`)}
        </div>
        <div class="chips" role="group" aria-label=${this.t('near.within')}>
          ${DISTANCES.map((metres) => html`<button class="chip" aria-pressed=${metres === this.within} @click=${() => this.#choose({ within: metres })}>${formatDistance(this.language, metres)}</button>`)}
        </div>
        <div class="tools">
          <button class="button" ?disabled=${this.at <= 0} @click=${() => this.#walk(this.at - 1, near, point)}>${this.t('near.previous')}</button>
          <button class="button primary" ?disabled=${near.length === 0 || this.at >= near.length - 1} @click=${() => this.#walk(this.at + 1, near, point)}>${this.t('near.next')}</button>
        </div>
      </div>
      <div class="section">
        <p class="small">${point ? this.t('near.count', { count: near.length, distance: formatDistance(this.language, this.within) }) : this.t('near.nowhere')}</p>
        <ol>
          ${near.map(
            (each, index) => html`<li aria-current=${index === this.at ? 'true' : 'false'}>
              <button class="link" @click=${() => emit(this, 'ur-record-open', { id: each.entry.id })}>${each.entry.name[this.language]}</button>
              <div class="small">${this.#where(each, point)}</div>
              <div class="small muted">${termLabel(vocabulary, 'themes', each.entry.themes[0], this.language)} | ${termLabel(vocabulary, 'stages', shownStage(each.entry.facts, this.filter.value.years?.to ?? null).stage, this.language)}</div>
            </li>`,
          )}
        </ol>
      </div>
    `;
  }

  #where({ entry, metres, unsure }: NearEntry, point: readonly [number, number] | undefined): string {
    if (!point || !entry.anchor) return '';
    const words = this.t('near.where', { distance: formatDistance(this.language, metres), direction: this.t(`list.direction.${bearingSector(point, entry.anchor)}`) });
    return unsure ? this.t('near.unsure', { where: words }) : words;
  }

  #choose(change: { readonly origin?: Origin; readonly within?: number }): void {
    this.origin = change.origin ?? this.origin;
    this.within = change.within ?? this.within;
    this.at = -1;
    hoverRecord(this.store, null);
  }

  /** Goes on to a site of the list: it is highlighted on the map and said once. */
  #walk(index: number, near: readonly NearEntry[], point: Position | readonly [number, number] | undefined): void {
    const next = near[index];
    if (!next) return;
    this.at = index;
    hoverRecord(this.store, next.entry.id);
    this.said = `${this.t('near.place', { no: index + 1, count: near.length })} ${next.entry.name[this.language]}: ${this.#where(next, point)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-near-desk': UrNearDesk;
  }
}
