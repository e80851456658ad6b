import { consume } from '@lit/context';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { closeDesk } from '../../actions/close-desk.ts';
import { locateMe } from '../../actions/locate-me.ts';
import { presetNames, type PresetName, presetQuery } from '../../query/presets.ts';
import { querySentence } from '../../query/sentence/query-sentence.ts';
import type { GeolocationService } from '../../services/geolocation.ts';
import type { RecordSource } from '../../services/record-source.ts';
import type { SearchSource } from '../../services/search-source.ts';
import { deskFrame, deskFrameStyles, deskSays } from '../desk-frame.ts';
import { geolocationContext } from '../geolocation-context.ts';
import { icon } from '../late-icon.ts';
import { recordSourceContext } from '../record-source-context.ts';
import { searchSourceContext } from '../search-source-context.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { AskElement } from './ask-element.ts';
import type { AskResult } from './ask-state.ts';
import { askStyles } from './ask-styles.ts';
import { questionNames } from './ask-words.ts';
import { issueWords } from './issue-words.ts';
import { leftOutOfLink } from './question-link.ts';
import type { UrAskAnswer } from './ur-ask-answer.ts';
import './ur-ask-answer.ts';
import './ur-ask-builder.ts';
import './ur-ask-saved.ts';
import './ur-ask-text.ts';

/**
 * The desk that asks the map: common questions, the question in parts and as a sentence, its answer, kept questions. What is
 * said about an answer stands in one place and is announced once.
 * @fires ur-link-copy - the page copies its link
 */
@customElement('ur-ask')
export class UrAsk extends AskElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    askStyles,
    deskFrameStyles,
    css`
      .presets {
        display: grid;
        gap: 6px;
      }
      .presets .button {
        justify-content: flex-start;
        padding-block: 6px;
        text-align: left;
      }
    `,
  ];

  @consume({ context: searchSourceContext }) private readonly search: SearchSource | undefined;
  @consume({ context: recordSourceContext }) private readonly records: RecordSource | undefined;
  @consume({ context: geolocationContext }) private readonly geolocation: GeolocationService | undefined;
  @query('ur-ask-answer') private readonly answer!: UrAskAnswer | null;
  @query('.body') private readonly body!: HTMLElement | null;
  @query('h2') private readonly heading!: HTMLElement | null;

  readonly #query = this.watch((state) => state.query);
  readonly #run = this.watch((state) => state.run);
  readonly #result = this.watch((state) => state.result);
  readonly #message = this.watch((state) => state.message);
  readonly #problem = this.watch((state) => state.problem);
  readonly #ready = this.select(({ catalogue, base, vocabulary }) => [catalogue, base, vocabulary].every(({ status }) => status === 'ready'));
  #isStarted = false;
  /** The answer that was brought into view. */
  #shown: AskResult | null = null;

  constructor() {
    super();
    // Names of fields come with the numbers.
    this.watch((state) => state.figures);
    this.addController({ hostDisconnected: () => (this.#isStarted = false) });
  }

  /** Moves the focus to the desk's title. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.heading?.focus(options));
  }

  protected override render(): TemplateResult {
    const ready = this.#ready.value;
    const body = ready ? this.#renderBody() : html`<p class="part hint">${this.text('run.loading')}</p>`;
    return html`${deskFrame(this.text('title'), this.text('close'), () => closeDesk(this.store), body)} ${this.#renderSays()}`;
  }

  protected override updated(): void {
    void this.#showAnswer();
    if (this.#isStarted || !this.#ready.value || !this.search || !this.records) return;
    this.#isStarted = true;
    void this.session.start({ search: this.search, records: this.records });
  }

  #renderBody(): TemplateResult {
    const result = this.#result.value;
    const query = this.#query.value;
    return html`
      <section class="part" aria-labelledby="presets">
        <h3 id="presets">${this.text('presets')}</h3>
        <div class="presets">${presetNames.map((name) => html`<button class="button" @click=${() => this.#takePreset(name)}>${this.text(`preset.${name}`)}</button>`)}</div>
      </section>
      <section class="part" aria-labelledby="question">
        <h3 id="question">${this.text('question')}</h3>
        <p class="sentence">${querySentence(query, this.language, questionNames(this.names))}</p>
        <div class="row">
          <button class="button primary" @click=${this.#ask}>${icon('search')}${this.text('ask')}</button>
          ${result && result.query !== query ? html`<span class="hint">${this.text('changed')}</span>` : nothing}
        </div>
        <ur-ask-builder></ur-ask-builder>
        <ur-ask-text></ur-ask-text>
      </section>
      ${result
        ? html`<section class="part" aria-label=${this.text('answer')}>
            <ur-ask-answer tabindex="-1"></ur-ask-answer>
            <div class="row"><button class="button" @click=${this.#copyLink}>${icon('link')}${this.text('link')}</button></div>
          </section>`
        : nothing}
      <section class="part" aria-label=${this.text('saved')}><ur-ask-saved></ur-ask-saved></section>
    `;
  }

  #renderSays(): TemplateResult {
    const run = this.#run.value;
    const message = this.#message.value;
    const problem = this.#problem.value;
    const isTold = run.status === 'running' && run.wait !== 'short';
    const progress = (share: number | null): string => (share === null ? this.text('run.working') : this.text('run.share', { percent: Math.floor(share * 100) }));
    const told = message && this.text(message.key, message.values);
    return deskSays(
      isTold ? progress(run.share) : told,
      [
        ...(run.status === 'failed' ? [this.text('run.failed')] : []),
        ...(run.status === 'refused' ? run.issues.map((issue) => issueWords(this.language, issue)) : []),
        ...(problem ? [this.text(problem.key, problem.values)] : []),
      ],
      isTold && run.wait === 'cancellable' ? html`<p><button class="button" @click=${() => this.session.cancel()}>${icon('close')}${this.text('run.cancel')}</button></p>` : nothing,
    );
  }

  async #takePreset(name: PresetName): Promise<void> {
    const { position, base } = this.store.get();
    if (name === 'near-me' && !position && !(this.geolocation && (await locateMe(this.store, this.geolocation)))) return;
    const first = base.status === 'ready' ? base.value.subdistricts.features[0]?.properties.ref : undefined;
    this.session.edit(presetQuery(name, this.#subdistrictInView() ?? first ?? ''));
    await this.#ask();
  }

  /** The sub-district in the middle of the map: the likeliest to be meant. */
  #subdistrictInView(): string | null {
    const { view, base } = this.store.get();
    if (!view || base.status !== 'ready') return null;
    const found = base.value.labels.features
      .filter(({ properties }) => properties.kind === 'subdistrict')
      .map(({ geometry, properties }) => ({ ref: properties.ref, away: Math.hypot((geometry.coordinates[0] ?? 0) - view.center[0], (geometry.coordinates[1] ?? 0) - view.center[1]) }))
      .sort((a, b) => a.away - b.away)[0];
    return found?.ref ?? null;
  }

  readonly #ask = async (): Promise<void> => {
    const result = await this.session.ask();
    if (!result) return;
    this.session.tell('answer.told', { ...result.counts, left: result.leftOut.length });
  };

  /** Brings an answer into view once, whether it was asked for here, in a link or by a kept question. */
  async #showAnswer(): Promise<void> {
    const result = this.#result.value;
    const { answer } = this;
    if (!answer || result === this.#shown) return;
    this.#shown = result;
    // Before it is drawn there is nothing to scroll to.
    await answer.updateComplete;
    if (!this.body) return;
    // Only the desk scrolls: scrollIntoView would move the page under it too.
    this.body.scrollTop += answer.getBoundingClientRect().top - this.body.getBoundingClientRect().top - 12;
  }

  async #copyLink(): Promise<void> {
    const result = this.#result.value;
    if (!result) return;
    if (this.store.get().ask === null) {
      this.session.warn('link.too-long');
      return;
    }
    const copied = new CustomEvent<{ done?: Promise<void> }>('ur-link-copy', { bubbles: true, composed: true, detail: {} });
    this.dispatchEvent(copied);
    const missing = leftOutOfLink(result.query);
    if (missing.length > 0) this.session.tell('link.copied-without', { what: missing.map((what) => this.text(`link.${what}`)).join(this.language === 'zh' ? '、' : ', ') });
    await Promise.resolve();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-ask': UrAsk;
  }
}
