import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Catalogue, CatalogueEntry } from '../../domain/catalogue.ts';
import { statementsById } from '../../domain/derive/statement-id.ts';
import type { Structure } from '../../domain/guides/structure.ts';
import type { SceneOverlay } from '../../map/scene/scene-overlay.ts';
import { partShape, structureOverlay } from '../../map/structures/structure-overlay.ts';
import { mapTokens } from '../../map/theme/map-tokens.ts';
import { baseShapes } from '../../domain/base-shapes.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { systemAppearance } from '../document-settings.ts';
import { emit } from '../site-card/emit.ts';
import { citedStatement } from './cited-statement.ts';
import { type Evidence, ProofDesk } from './proof-desk.ts';

/** Structures of the plan, one at a time: drawn as a schema by `ur-proof-overlay`, with what is said and what is not. Sends `ur-record-open`. */
@customElement('ur-structures-desk')
export class UrStructuresDesk extends ProofDesk {
  static override readonly styles = [
    ...ProofDesk.styles,
    css`
      .part {
        padding: var(--ur-space-2) 0;
      }
      .part + .part {
        border-top: 1px solid var(--ur-line);
      }
    `,
  ];

  protected override readonly titleKey = 'structures.title';
  readonly #base = this.select((app) => app.base);
  readonly #appearance = this.select((app) => app.appearance);
  readonly #shapes = memoiseLast(baseShapes);
  readonly #cited = memoiseLast((records: Evidence['records']) => statementsById(records.values()));
  readonly #entries = memoiseLast((catalogue: Catalogue) => new Map(catalogue.entries.map((entry) => [entry.id, entry])));
  readonly #overlay = memoiseLast(
    (structure: Structure, entries: ReadonlyMap<string, CatalogueEntry>, shapes: ReturnType<typeof baseShapes>, palette: keyof typeof mapTokens, language: 'zh' | 'en') =>
      structureOverlay(partsOf(structure, entries), shapes, mapTokens[palette], language, this.t('structures.schematic')),
  );
  #drawn: SceneOverlay | null = null;
  #sent: SceneOverlay | null = null;

  protected override renderBody({ catalogue, records, guides, words }: Evidence): TemplateResult {
    const { structures } = guides;
    const structure = structures.find(({ id }) => id === this.linked[0]) ?? structures[0];
    if (!structure) throw new Error('the data have no structure');
    const entries = this.#entries(catalogue);
    const cited = this.#cited(records);
    const base = this.#base.value;
    const shapes = base.status === 'ready' ? this.#shapes(base.value) : null;
    const appearance = this.#appearance.value;
    this.#drawn = shapes && this.#overlay(structure, entries, shapes, appearance === 'auto' ? systemAppearance() : appearance, this.language);
    const statements = (ids: readonly string[]): TemplateResult[] => ids.flatMap((id) => cited.get(id) ?? []).map((found) => citedStatement(found, words));
    return html`
      <div class="section">
        <p class="small muted">${this.t('structures.intro')}</p>
        <label
          >${this.t('structures.choose')}
          <select @change=${(event: Event) => this.link((event.target as HTMLSelectElement).value)}>
            ${structures.map(({ id, name }) => html`<option value=${id} ?selected=${id === structure.id}>${name[this.language]}</option>`)}
          </select></label
        >
        <p>${structure.summary[this.language]}</p>
      </div>
      ${structure.statements.length === 0
        ? nothing
        : html`<section class="section" aria-labelledby="whole">
            <h3 id="whole">${this.t('structures.whole')}</h3>
            ${statements(structure.statements)}
          </section>`}
      <section class="section" aria-labelledby="parts">
        <h3 id="parts">${this.t('structures.parts')} <span class="muted number">${structure.parts.length}</span></h3>
        <ul>
          ${structure.parts.map(({ record, role, statements: ids }) => {
            const entry = entries.get(record);
            return html`<li class="part">
              <div class="head">
                <button class="link" @click=${() => emit(this, 'ur-record-open', { id: record })}>${entry?.name[this.language] ?? record}</button>
                <span class="nature">${this.t(`structures.role.${role}`)}</span>
              </div>
              ${entry && shapes ? html`<p class="small muted">${this.t(`structures.shape.${partShape({ role, entry }, shapes)}`)}</p>` : nothing} ${statements(ids)}
            </li>`;
          })}
        </ul>
      </section>
      <section class="section" aria-labelledby="unsaid">
        <h3 id="unsaid">${this.t('structures.unsaid')}</h3>
        <ul>
          ${structure.unsaid.map((text) => html`<li class="small">${text[this.language]}</li>`)}
        </ul>
      </section>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#drawn === this.#sent) return;
    this.#sent = this.#drawn;
    emit(this, 'ur-proof-overlay', this.#drawn);
  }
}

function partsOf({ parts }: Structure, entries: ReadonlyMap<string, CatalogueEntry>): Parameters<typeof structureOverlay>[0] {
  return parts.flatMap(({ record, role }) => {
    const entry = entries.get(record);
    return entry ? { role, entry } : [];
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-structures-desk': UrStructuresDesk;
  }
}
