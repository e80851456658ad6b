import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { locateMe } from '../../actions/locate-me.ts';
import type { DrawingKind } from '../../domain/drawing.ts';
import type { Position } from '../../domain/geometry.ts';
import { themes } from '../../domain/terms.ts';
import { readPositions } from '../../geo/crs/read-positions.ts';
import { mapBounds } from '../../map/camera/map-limits.ts';
import type { LayerRow } from '../../query/layer.ts';
import type { Subject } from '../../query/query.ts';
import { querySentence } from '../../query/sentence/query-sentence.ts';
import type { GeolocationService } from '../../services/geolocation.ts';
import { geolocationContext } from '../geolocation-context.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolIcon } from '../tools/tool-icon.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { AskElement } from './ask-element.ts';
import type { SubjectSlot } from './ask-state.ts';
import { askStyles } from './ask-styles.ts';
import { layerWords, questionNames, rowName, valueWords } from './ask-words.ts';
import { placeProblem } from './issue-words.ts';

const kinds = ['kind', 'site', 'subdistrict', 'stations', 'station', 'metro', 'road', 'place', 'drawing', 'whole-layer', 'shape', 'position'] as const;
type Kind = (typeof kinds)[number] | 'narrowed';
const drawable: readonly Exclude<DrawingKind, 'point'>[] = ['rectangle', 'circle', 'polygon', 'line'];
/** Layers a kind is chosen from, one record at a time. */
const LAYERS: Readonly<Partial<Record<Kind, string>>> = { site: 'sites', subdistrict: 'subdistricts', station: 'stations', place: 'places' };

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** Chooses what a place condition relates to; a choice that lacks something yet leaves the question as it is. */
@customElement('ur-ask-subject')
export class UrAskSubject extends AskElement {
  static override readonly styles = [baseStyles, controlStyles, toolStyles, askStyles];

  @property({ attribute: false }) subject!: Subject;
  /** The part of the question this place belongs to. */
  @property({ attribute: false }) slotOf!: SubjectSlot;
  @consume({ context: geolocationContext }) private readonly geolocation: GeolocationService | undefined;
  @query('textarea') private readonly field!: HTMLTextAreaElement | null;
  @query('input.strip') private readonly strip!: HTMLInputElement | null;
  /** A kind that was chosen but names nothing yet. */
  @state() private wanted: Kind | null = null;
  @state() private problem = '';

  readonly #drawings = this.select((state) => state.tools.shelf.items);
  readonly #position = this.select((state) => state.position);
  readonly #selectedId = this.select((state) => state.selectedId);

  constructor() {
    super();
    // Stations and places arrive late, and come with the session's layers.
    this.watch((state) => state);
  }

  protected override render(): TemplateResult {
    const known = kindOf(this.subject);
    const kind = this.wanted ?? known;
    const choices: readonly Kind[] = known === 'narrowed' ? ['narrowed', ...kinds] : kinds;
    return html`
      <label class="field">
        <span>${this.text('subject')}</span>
        <select @change=${(event: Event) => this.#setKind(choices.find((each) => each === valueOf(event)) ?? 'kind')}>
          ${choices.map((each) => html`<option value=${each} ?selected=${each === kind}>${this.text(`subject.${each}`)}</option>`)}
        </select>
      </label>
      ${this.#renderChoice(kind)}
      <p class="problem" role="alert" ?hidden=${this.problem === ''}>${this.problem}</p>
    `;
  }

  #renderChoice(kind: Kind): TemplateResult | typeof nothing {
    switch (kind) {
      case 'kind': {
        const theme = themeOf(this.subject);
        return this.#select(
          themes.map((each) => ({ value: each, words: valueWords(this.names, 'theme', each) })),
          theme,
          (value) => this.#take({ kind: 'layer', layer: 'sites', where: { op: 'in', property: 'theme', values: [value], ignoreCase: false } }),
        );
      }
      case 'subdistrict':
      case 'station': {
        const layer = LAYERS[kind] ?? '';
        return this.#select(this.#rowChoices(layer), featureOf(this.subject, layer), (id) => this.#take({ kind: 'feature', layer, id }));
      }
      case 'metro':
      case 'road': {
        const layer = kind === 'metro' ? 'metro' : 'roads';
        const take = (ref: string): void => this.#take({ kind: 'layer', layer, where: { op: 'in', property: 'ref', values: [ref], ignoreCase: false } });
        return this.#select(this.#lineChoices(layer), refOf(this.subject, layer), take);
      }
      case 'site':
      case 'place':
        return this.#renderTyped(kind, LAYERS[kind] ?? '');
      case 'whole-layer':
        return this.#select(
          [...this.session.data.layers.keys()].filter((id) => id !== 'sites').map((id) => ({ value: id, words: layerWords(this.language, id, this.session.data.layers) })),
          this.subject.kind === 'layer' && this.subject.where === null ? this.subject.layer : null,
          (layer) => this.#take({ kind: 'layer', layer, where: null }),
        );
      case 'drawing':
        return this.#renderDrawings();
      case 'shape':
        return this.#renderShape();
      case 'position':
        return this.#renderPosition();
      case 'stations':
        return nothing;
      case 'narrowed':
        return html`<p>${this.#words()}</p>`;
    }
  }

  #select(choices: readonly { readonly value: string; readonly words: string }[], chosen: string | null, take: (value: string) => void): TemplateResult {
    return html`<select aria-label=${this.text('subject.choose')} @change=${(event: Event) => (valueOf(event) === '' ? undefined : take(valueOf(event)))}>
      ${chosen === null ? html`<option value="" selected>${this.text('subject.choose')}</option>` : nothing}
      ${choices.map(({ value, words }) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
    </select>`;
  }

  #rows(layer: string): readonly LayerRow[] {
    return this.session.data.layers.get(layer)?.rows ?? [];
  }

  #rowChoices(layer: string): readonly { readonly value: string; readonly words: string }[] {
    const collator = new Intl.Collator(this.language);
    return this.#rows(layer)
      .map((row) => ({ value: row.id, words: rowName(this.language, row) }))
      .sort((a, b) => collator.compare(a.words, b.words));
  }

  /** A line in several pieces is one choice. */
  #lineChoices(layer: string): readonly { readonly value: string; readonly words: string }[] {
    const names = new Map(this.#rows(layer).map((row) => [String(row.properties['ref']), rowName(this.language, row)]));
    return [...names].map(([value, words]) => ({ value, words })).sort((a, b) => a.words.localeCompare(b.words, this.language, { numeric: true }));
  }

  #renderTyped(kind: 'site' | 'place', layer: string): TemplateResult {
    const id = featureOf(this.subject, layer);
    const chosen = this.#rows(layer).find((row) => row.id === id);
    const selected = this.#selectedId.value;
    return html`<label class="field">
        <span>${this.text('subject.type-name')}</span>
        <input type="text" list="names" autocomplete="off" .value=${chosen ? rowName(this.language, chosen) : ''} @change=${(event: Event) => this.#takeName(layer, valueOf(event))} />
      </label>
      <datalist id="names">${this.#rows(layer).map((row) => html`<option value=${rowName(this.language, row)}></option>`)}</datalist>
      ${kind === 'site' && selected !== null
        ? html`<button class="button" @click=${() => this.#take({ kind: 'feature', layer, id: selected })}>${this.text('subject.selected')}</button>`
        : nothing}`;
  }

  #takeName(layer: string, name: string): void {
    const typed = name.trim().toLowerCase();
    if (typed === '') return;
    const names = (row: LayerRow): readonly string[] => [row.properties['name'] ?? []].flat().map((each) => String(each).toLowerCase());
    const rows = this.#rows(layer);
    const found = rows.find((row) => names(row).includes(typed)) ?? rows.find((row) => names(row).some((each) => each.includes(typed)));
    if (found) this.#take({ kind: 'feature', layer, id: found.id });
    else this.problem = this.text('subject.unknown-name', { name });
  }

  #renderDrawings(): TemplateResult {
    const drawings = this.#drawings.value;
    return html`${drawings.length === 0
        ? nothing
        : this.#select(
            drawings.map(({ id, name }) => ({ value: id, words: name })),
            featureOf(this.subject, 'drawings'),
            (id) => this.#take({ kind: 'feature', layer: 'drawings', id }),
          )}
      <p class="hint">${this.text(drawings.length === 0 ? 'subject.no-drawings' : 'subject.draw-new')}</p>
      <div class="row">
        ${drawable.map((kind) => html`<button class="button" @click=${() => this.session.draw(this.slotOf, kind)}>${toolIcon(kind)}${this.text(`subject.draw.${kind}`)}</button>`)}
      </div>
      <p class="note">${this.text('subject.line-hint')} ${this.text('subject.drawing-local')}</p>`;
  }

  #renderShape(): TemplateResult {
    return html`${this.wanted === null ? html`<p class="hint">${this.text('subject.shape-now', { what: this.#words() })}</p>` : nothing}
      <label class="field">
        <span>${this.text('subject.shape')}</span>
        <textarea rows="3" spellcheck="false" autocomplete="off" aria-describedby="shape-help"></textarea>
      </label>
      <p class="note" id="shape-help">${this.text('subject.shape-help')}</p>
      <label class="field"><span>${this.text('subject.strip')}</span><input class="strip" type="number" min="0" step="any" inputmode="decimal" /></label>
      <div class="row"><button class="button" @click=${this.#takeShape}>${toolIcon('check')}${this.text('subject.take-shape')}</button></div>`;
  }

  #renderPosition(): TemplateResult {
    const position = this.#position.value;
    return html`<p class="hint">${position ? this.text('subject.position-known', { metres: Math.round(position.accuracyMetres) }) : this.text('subject.position-note')}</p>
      <div class="row"><button class="button" @click=${this.#locate}>${icon('locate')}${this.text('subject.position-ask')}</button></div>`;
  }

  #words(): string {
    const query = { target: 'sites', where: { op: 'relation', relation: 'within', subject: this.subject }, nearest: null } as const;
    const sentence = querySentence(query, this.language, { ...questionNames(this.names), layer: () => '' });
    return sentence.replace(/^ ?(within |在)/, '').replace(/内的$/, '');
  }

  #setKind(kind: Kind): void {
    this.problem = '';
    this.wanted = null;
    if (kind === 'position') this.#take({ kind: 'position' });
    else if (kind === 'stations') {
      void this.session.data.loadPlaces();
      this.#take({ kind: 'layer', layer: 'stations', where: null });
    } else if (kind !== kindOf(this.subject)) {
      this.wanted = kind;
      if (kind === 'station' || kind === 'place') void this.session.data.loadPlaces();
    }
  }

  #take(subject: Subject): void {
    this.wanted = null;
    this.problem = '';
    this.session.setSubject(this.slotOf, subject);
  }

  /** Lines of coordinates first, for they are what people type; anything else goes to the worker. */
  async #takeShape(): Promise<void> {
    const text = this.field?.value ?? '';
    const strip = Number(this.strip?.value ?? '') || 0;
    this.problem = '';
    if (text.trim() === '') {
      this.problem = this.text('problem.empty');
      this.field?.focus();
      return;
    }
    const typed = /^\s*([{[]|[a-z]{4,})/i.test(text) ? null : readPositions(text, mapBounds);
    if (typed?.ok === false) {
      this.problem = this.text('problem.line', { line: typed.issue.line, problem: this.text('problem.coordinates') });
      this.field?.focus();
      return;
    }
    const read = await this.session.readPlace(typed ? wellKnownText(typed.positions, strip > 0) : text);
    if (!read) return;
    if (!read.ok) {
      this.problem = placeProblem(this.language, read);
      this.field?.focus();
      return;
    }
    const { geometry, repairs } = read;
    this.#take(geometry.type === 'LineString' && strip > 0 ? { kind: 'corridor', line: geometry.coordinates, metres: strip } : { kind: 'geometry', geometry });
    if (repairs.length === 0) this.session.tell('shape.taken');
    else this.session.tell('shape.mended', { repairs: repairs.map((repair) => this.text(`repair.${repair}`)).join(this.language === 'zh' ? '、' : ', ') });
  }

  async #locate(): Promise<void> {
    if (this.geolocation && (await locateMe(this.store, this.geolocation))) this.#take({ kind: 'position' });
  }
}

/** Typed positions as the shape their number means: a point, a line, an area; a line too where it gets a strip. */
function wellKnownText(positions: readonly Position[], isLine: boolean): string {
  const list = (some: readonly Position[]): string => some.map((position) => position.join(' ')).join(', ');
  const [first] = positions;
  if (!first || positions.length === 1) return `POINT (${list(positions)})`;
  return isLine || positions.length === 2 ? `LINESTRING (${list(positions)})` : `POLYGON ((${list([...positions, first])}))`;
}

function kindOf(subject: Subject): Kind {
  switch (subject.kind) {
    case 'position':
      return 'position';
    case 'feature':
      if (subject.layer === 'drawings') return 'drawing';
      return (Object.entries(LAYERS).find(([, layer]) => layer === subject.layer)?.[0] ?? 'narrowed') as Kind;
    case 'layer':
      if (subject.layer === 'stations' && subject.where === null) return 'stations';
      if (subject.where === null) return 'whole-layer';
      if (themeOf(subject) !== null) return 'kind';
      if (refOf(subject, 'metro') !== null) return 'metro';
      return refOf(subject, 'roads') === null ? 'narrowed' : 'road';
    default:
      return 'shape';
  }
}

const featureOf = (subject: Subject, layer: string): string | null => (subject.kind === 'feature' && subject.layer === layer ? subject.id : null);
const themeOf = (subject: Subject): string | null => onlyValue(subject, 'sites', 'theme');
const refOf = (subject: Subject, layer: string): string | null => onlyValue(subject, layer, 'ref');

function onlyValue(subject: Subject, layer: string, name: string): string | null {
  if (subject.kind !== 'layer' || subject.layer !== layer || !subject.where) return null;
  const { where } = subject;
  if (where.op === 'compare' && where.comparison === '=' && where.property === name) return String(where.value);
  return where.op === 'in' && where.property === name && where.values.length === 1 ? String(where.values[0]) : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-ask-subject': UrAskSubject;
  }
}
