import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { NO_FILTER } from '../../domain/filter.ts';
import { conditionFromFilter } from '../../query/condition-from-filter.ts';
import { denied } from '../../query/edit/edit-condition.ts';
import { layerIds } from '../../query/map-layers.ts';
import type { Condition, Scalar, Subject } from '../../query/query.ts';
import { querySentence } from '../../query/sentence/query-sentence.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { AskElement } from './ask-element.ts';
import { askStyles } from './ask-styles.ts';
import { layerWords, propertyWords, questionNames, valueWords } from './ask-words.ts';
import { type FilledForm, filledForm, firstForm, formCondition, formOf, type Operator, operators, type PropertyForm, propertyForms, withOperator } from './property-forms.ts';
import './ur-ask-subject.ts';

type Path = readonly number[];
/** Relations in the order of how often they are wanted. */
const relationChoices = ['distance', 'within', 'intersects', 'contains', 'touches', 'disjoint'] as const;
const HISTORIC: Subject = { kind: 'layer', layer: 'sites', where: { op: 'in', property: 'theme', values: ['historic'], ignoreCase: false } };
const NEW_PLACE: Condition = { op: 'distance', metres: 300, subject: HISTORIC };

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** The question in parts: what to look for, conditions in groups, only the nearest. Each change is a whole question again. */
@customElement('ur-ask-builder')
export class UrAskBuilder extends AskElement {
  static override readonly styles = [baseStyles, controlStyles, toolStyles, askStyles];

  readonly #query = this.watch((state) => state.query);
  readonly #figures = this.watch((state) => state.figures);
  readonly #vocabulary = this.select((state) => state.vocabulary);

  constructor() {
    super();
    // Names and values of lists come from these.
    this.select((state) => state.catalogue);
    this.select((state) => state.tools.shelf.items);
    this.watch((state) => state);
  }

  protected override render(): TemplateResult {
    const query = this.#query.value;
    return html`
      <label class="field">
        <span>${this.text('target')}</span>
        <select @change=${(event: Event) => this.#setTarget(valueOf(event))}>
          ${[...layerIds, ...this.session.data.ownLayerIds].map((id) => html`<option value=${id} ?selected=${id === query.target}>${layerWords(this.language, id, this.session.data.layers)}</option>`)}
        </select>
      </label>
      <fieldset class="conditions">
        <legend>${this.text('conditions')}</legend>
        ${query.where ? this.#renderTop(query.where) : html`<p class="hint">${this.text('conditions.none')}</p>`}
        ${this.#renderAdding([])} ${this.#renderNearest()}
      </fieldset>
      ${query.target === 'sites' ? this.#renderFigures() : nothing}
    `;
  }

  /** Conditions that all hold stand side by side; anything else is one part. */
  #renderTop(where: Condition): TemplateResult {
    if (where.op !== 'and' && where.op !== 'or') return this.#renderPart(where, []);
    return html`${this.#renderJoin(where, [])} ${where.args.map((arg, index) => this.#renderPart(arg, [index]))}`;
  }

  #renderPart(condition: Condition, path: Path): TemplateResult {
    const inner = condition.op === 'not' ? condition.arg : condition;
    const innerPath = condition.op === 'not' ? [...path, 0] : path;
    const filled = filledForm(condition);
    if (filled) return this.#renderProperty(filled, path, this.#sentence(condition));
    return html`<div class="condition ${inner.op === 'and' || inner.op === 'or' ? 'group' : ''}" role="group" aria-label=${this.#sentence(condition)}>
      <div class="head">
        <label class="check">
          <input type="checkbox" .checked=${condition.op === 'not'} @change=${() => this.session.editPart(path, denied(condition))} />${this.text('not')}
        </label>
        ${this.#renderRemove(path, this.#sentence(condition))}
      </div>
      ${inner.op === 'and' || inner.op === 'or'
        ? html`${this.#renderJoin(inner, innerPath)} ${inner.args.map((arg, index) => this.#renderPart(arg, [...innerPath, index]))} ${this.#renderAdding(innerPath)}`
        : inner.op === 'relation' || inner.op === 'distance'
          ? this.#renderPlace(inner, innerPath)
          : html`<p>${this.#sentence(inner)}</p>`}
    </div>`;
  }

  #renderJoin(group: Extract<Condition, { op: 'and' | 'or' }>, path: Path): TemplateResult {
    return html`<select aria-label=${this.text('join')} @change=${(event: Event) => this.session.editPart(path, { ...group, op: valueOf(event) === 'or' ? 'or' : 'and' })}>
      ${(['and', 'or'] as const).map((op) => html`<option value=${op} ?selected=${op === group.op}>${this.text(`join.${op}`)}</option>`)}
    </select>`;
  }

  #renderProperty(given: FilledForm, path: Path, sentence: string): TemplateResult {
    const { property } = given;
    const layer = this.session.data.layers.get(this.#query.value.target);
    const { vocabulary, names } = this;
    const forms = layer ? propertyForms(layer, vocabulary, this.session.data.figureNames) : [];
    const form = forms.find(({ name }) => name === property) ?? formOf(property, layer, vocabulary);
    // Text says “= one value” where a list ticks one.
    const filled: FilledForm = form.kind === 'choice' && given.operator === 'equals' ? { ...given, operator: 'in' } : given;
    const choices = forms.includes(form) ? forms : [form, ...forms];
    const change = (next: FilledForm): void => this.session.editPart(path, formCondition(next));
    return html`<div class="condition" role="group" aria-label=${sentence}>
      <div class="head">
        <select
          aria-label=${this.text('property')}
          @change=${(event: Event) => {
            const chosen = choices.find(({ name }) => name === valueOf(event));
            if (chosen) change(firstForm(chosen));
          }}
        >
          ${choices.map(({ name }) => html`<option value=${name} ?selected=${name === property}>${propertyWords(names, name)}</option>`)}
        </select>
      </div>
      <div class="row">
        <select class="operator" aria-label=${this.text('operator')} @change=${(event: Event) => change(withOperator(form, filled, valueOf(event) as Operator))}>
          ${this.#operatorsFor(form, filled).map((operator) => html`<option value=${operator} ?selected=${operator === filled.operator}>${this.text(`operator.${operator}`)}</option>`)}
        </select>
        ${this.#renderRemove(path, sentence)}
      </div>
      ${this.#renderValues(form, filled, change)}
    </div>`;
  }

  /** A question given as text may compare in a way its property's form does not offer. */
  #operatorsFor(form: PropertyForm, { operator }: FilledForm): readonly Operator[] {
    const offered: readonly Operator[] = operators[form.kind];
    return offered.includes(operator) ? offered : [operator, ...offered];
  }

  #renderValues(form: PropertyForm, filled: FilledForm, change: (next: FilledForm) => void): TemplateResult | typeof nothing {
    const { operator, values } = filled;
    if (operator === 'is-null' || operator === 'not-null') return nothing;
    if (operator === 'in' || operator === 'not-in') {
      const choices = [...new Set([...form.choices, ...values])];
      const toggled = (value: Scalar): readonly Scalar[] => choices.filter((each) => (each === value) !== values.includes(each));
      return html`<fieldset>
        <legend class="hidden-visually">${this.text('values')}</legend>
        <div class="choices">
          ${choices.map(
            (value) => html`<label class="check">
              <input
                type="checkbox"
                .checked=${values.includes(value)}
                @change=${(event: Event) => {
                  // The last one stays: a condition that nothing fulfils is no question.
                  if (toggled(value).length > 0) change({ ...filled, values: toggled(value) });
                  else (event.target as HTMLInputElement).checked = true;
                }}
              />${valueWords(this.names, form.name, value)}
            </label>`,
          )}
        </div>
      </fieldset>`;
    }
    const isNumber = typeof values[0] === 'number';
    const set = (index: number) => (event: Event) => {
      const text = valueOf(event);
      const next = isNumber ? Number(text) : text;
      if (isNumber && (text.trim() === '' || !Number.isFinite(next))) return;
      change({ ...filled, values: values.map((value, at) => (at === index ? next : value)) });
    };
    return html`<div class="pair">
      ${values.map(
        (value, index) => html`<label class="field">
          <span>${this.text(index === 0 ? 'value' : 'value.to')}</span>
          <input type=${isNumber ? 'number' : 'text'} step="any" .value=${String(value)} @change=${set(index)} />
        </label>`,
      )}
    </div>`;
  }

  #renderPlace(part: Extract<Condition, { op: 'relation' | 'distance' }>, path: Path): TemplateResult {
    const chosen = part.op === 'distance' ? 'distance' : part.relation;
    const setRelation = (event: Event): void => {
      const relation = relationChoices.find((each) => each === valueOf(event)) ?? 'distance';
      this.session.editPart(path, relation === 'distance' ? { op: 'distance', metres: 300, subject: part.subject } : { op: 'relation', relation, subject: part.subject });
    };
    return html`<div class="pair">
        <label class="field">
          <span>${this.text('relation')}</span>
          <select @change=${setRelation}>
            ${relationChoices.map((relation) => html`<option value=${relation} ?selected=${relation === chosen}>${this.text(`relation.${relation}`)}</option>`)}
          </select>
        </label>
        ${part.op === 'distance'
          ? html`<label class="field">
              <span>${this.text('metres')}</span>
              <input
                type="number"
                min="0"
                step="any"
                inputmode="decimal"
                .value=${String(part.metres)}
                @change=${(event: Event) => {
                  const metres = Number(valueOf(event));
                  if (valueOf(event) !== '' && metres >= 0) this.session.editPart(path, { ...part, metres });
                }}
              />
            </label>`
          : nothing}
      </div>
      <ur-ask-subject .slotOf=${path} .subject=${part.subject}></ur-ask-subject>`;
  }

  #renderNearest(): TemplateResult | typeof nothing {
    const { nearest } = this.#query.value;
    if (!nearest) return nothing;
    const setCount = (event: Event): void => {
      const count = Math.round(Number(valueOf(event)));
      if (count >= 1) this.session.edit({ ...this.#query.value, nearest: { ...nearest, count } });
    };
    return html`<div class="condition" role="group" aria-label=${this.text('nearest')}>
      <div class="head">
        <label class="field"><span>${this.text('nearest')}</span><input type="number" min="1" step="1" aria-label=${this.text('nearest.count')} .value=${String(nearest.count)} @change=${setCount} /></label>
        <button class="icon-button" aria-label=${this.text('remove', { what: this.text('nearest') })} @click=${() => this.session.edit({ ...this.#query.value, nearest: null })}>${icon('close')}</button>
      </div>
      <ur-ask-subject .slotOf=${'nearest'} .subject=${nearest.subject}></ur-ask-subject>
    </div>`;
  }

  #renderAdding(path: Path): TemplateResult {
    const add = (part: Condition) => (): void => this.session.addPart(path, part);
    const first = this.#firstCondition();
    return html`<div class="row">
      <button class="button" @click=${add(first)}>${icon('plus')}${this.text('add.property')}</button>
      <button class="button" @click=${add(NEW_PLACE)}>${icon('plus')}${this.text('add.place')}</button>
      ${path.length > 0
        ? nothing
        : html`<button class="button" @click=${add({ op: 'or', args: [first, NEW_PLACE] })}>${icon('plus')}${this.text('add.group')}</button>
            ${this.#query.value.nearest
              ? nothing
              : html`<button class="button" @click=${() => this.session.edit({ ...this.#query.value, nearest: { count: 5, subject: HISTORIC } })}>${icon('plus')}${this.text('add.nearest')}</button>`}
            ${this.#query.value.target === 'sites' ? html`<button class="button" @click=${this.#takeFilter}>${icon('filter')}${this.text('add.filter')}</button>` : nothing}`}
    </div>`;
  }

  #renderRemove(path: Path, what: string): TemplateResult {
    return html`<button class="icon-button" aria-label=${this.text('remove', { what })} title=${this.text('remove', { what })} @click=${() => this.session.editPart(path, null)}>
      ${icon('close')}
    </button>`;
  }

  #renderFigures(): TemplateResult | typeof nothing {
    const figures = this.#figures.value;
    if (figures === 'ready') return nothing;
    if (figures === 'loading') return html`<p class="hint">${this.text('figures.loading')}</p>`;
    return html`${figures === 'failed' ? html`<p class="problem">${this.text('figures.failed')}</p>` : nothing}
      <button class="link" @click=${() => this.session.data.loadFigures()}>${this.text('figures.load')}</button>`;
  }

  get vocabulary() {
    const vocabulary = this.#vocabulary.value;
    return vocabulary.status === 'ready' ? vocabulary.value : null;
  }

  #sentence(condition: Condition): string {
    return querySentence({ target: this.#query.value.target, where: condition, nearest: null }, this.language, questionNames(this.names));
  }

  #firstCondition(): Condition {
    const layer = this.session.data.layers.get(this.#query.value.target);
    const [form] = layer ? propertyForms(layer, this.vocabulary, []) : [];
    return formCondition(firstForm(form ?? { name: 'name', kind: 'text', choices: [] }));
  }

  /** Another layer has other properties: conditions on places stay, those on properties go. */
  #setTarget(id: string): void {
    const target = [...layerIds, ...this.session.data.ownLayerIds].find((each) => each === id);
    if (target === undefined) return;
    const { where, nearest } = this.#query.value;
    const parts = where?.op === 'and' ? where.args : where ? [where] : [];
    const kept = parts.filter(({ op }) => op === 'distance' || op === 'relation');
    const [only = null] = kept;
    this.session.edit({ target, where: kept.length > 1 ? { op: 'and', args: kept } : only, nearest });
    if (target === 'stations' || target === 'places') void this.session.data.loadPlaces();
  }

  #takeFilter(): void {
    const { filter } = this.store.get();
    const condition = filter === NO_FILTER ? null : conditionFromFilter(filter);
    if (condition) this.session.addPart([], condition);
    else this.session.tell('filter.none');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-ask-builder': UrAskBuilder;
  }
}
