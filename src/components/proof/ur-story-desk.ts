import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { filterOf, showStep, type ShownBefore, restoreView, viewBefore } from '../../actions/show-story-step.ts';
import { statementsById } from '../../domain/derive/statement-id.ts';
import type { Story, StoryStep } from '../../domain/guides/story.ts';
import { type Filter, NO_FILTER } from '../../domain/filter.ts';
import { storyMemory } from '../../services/story-memory.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { emit } from '../site-card/emit.ts';
import { citedStatement } from './cited-statement.ts';
import { type Evidence, ProofDesk } from './proof-desk.ts';

/** Time that a step stands while the story goes on by itself. */
const STEP_MS = 14_000;

/** Whether a filter is the one that a step brings. */
const isOf = (step: StoryStep, filter: Filter): boolean => JSON.stringify(filter) === JSON.stringify(filterOf(step));

/** Guided tours: a list, then one story step by step; map and filter follow, and come back when it is left. Sends `ur-record-open`. */
@customElement('ur-story-desk')
export class UrStoryDesk extends ProofDesk {
  static override readonly styles = [
    ...ProofDesk.styles,
    css`
      .story {
        display: grid;
        gap: 4px;
        width: 100%;
        min-height: 44px;
        padding: var(--ur-space-3) var(--ur-space-4);
        border-bottom: 1px solid var(--ur-line);
        text-align: start;
      }
      .story:hover {
        background: var(--ur-surface-alt);
      }
      .steps {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-top: var(--ur-space-2);
      }
      .steps .chip {
        justify-content: center;
        min-width: 44px;
        min-height: 44px;
      }
      .steps [aria-current='step'] {
        border-color: var(--ur-accent);
        background: var(--ur-accent-soft);
        color: var(--ur-accent-soft-text);
        font-weight: 700;
      }
      h3:focus-visible {
        border-radius: 4px;
      }
    `,
  ];

  protected override readonly titleKey = 'story.title';
  @state() private playing = false;
  readonly #cited = memoiseLast((records: Evidence['records']) => statementsById(records.values()));
  #stories: readonly Story[] = [];
  #shown: StoryStep | null = null;
  #before: ShownBefore | null = null;
  readonly #memory = storyMemory(() => sessionStorage);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.addController({
      hostDisconnected: () => {
        this.#pause();
        this.#leave();
      },
    });
  }

  protected override renderBody({ guides, records, words }: Evidence): TemplateResult {
    this.#stories = guides.stories;
    const { story, index } = this.#at();
    if (!story) {
      return html`<p class="section small muted">${this.t('story.intro')}</p>
        ${guides.stories.map(
          ({ id, title, summary, steps }) => html`<button class="story" @click=${() => this.link(id, '1')}>
            <b>${title[this.language]}</b><span class="small">${summary[this.language]}</span><span class="small muted">${this.t('story.steps', { count: steps.length })}</span>
          </button>`,
        )}`;
    }
    const step = story.steps[index];
    const cited = this.#cited(records);
    return html`
      <div class="section">
        <div class="head">
          <b>${story.title[this.language]}</b>
          <button class="link small" @click=${() => this.#end()}>${this.t('story.all')}</button>
        </div>
        <nav class="steps" aria-label=${this.t('story.steps-label')}>
          ${story.steps.map(
            (each, position) => html`<button class="chip" aria-current=${position === index ? 'step' : nothing} aria-label=${this.t('story.step', { no: position + 1, title: each.title[this.language] })} @click=${() => this.#go(story, position)}>${position + 1}</button>`,
          )}
        </nav>
      </div>
      <article class="section" aria-labelledby="step">
        <h3 id="step" tabindex="-1">${this.t('story.step', { no: index + 1, title: step?.title[this.language] ?? '' })}</h3>
        <p>${step?.text[this.language]}</p>
        ${step?.record ? html`<button class="link" @click=${() => emit(this, 'ur-record-open', { id: step.record })}>${this.t('story.open-card', { name: records.get(step.record)?.name[this.language] ?? step.record })}</button>` : nothing}
        <div class="tools">
          <button class="button" ?disabled=${index === 0} @click=${() => this.#go(story, index - 1)}>${this.t('story.previous')}</button>
          <button class="button primary" ?disabled=${index === story.steps.length - 1} @click=${() => this.#go(story, index + 1)}>${this.t('story.next')}</button>
          <button class="button" aria-pressed=${this.playing} @click=${() => (this.playing ? this.#pause() : this.#play(story, index))}>${this.t(this.playing ? 'story.pause' : 'story.play')}</button>
        </div>
      </article>
      <section class="section" aria-labelledby="rests">
        <h3 id="rests">${this.t('story.sources')}</h3>
        ${step?.statements.flatMap((id) => cited.get(id) ?? []).map((found) => citedStatement(found, words))}
      </section>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { story, index } = this.#at();
    const step = story?.steps[index] ?? null;
    if (step === this.#shown) return;
    const began = this.#shown === null;
    this.#shown = step;
    if (!step) {
      this.#leave();
      return;
    }
    if (this.#before === null) {
      const now = viewBefore(this.store);
      // After a reload the filter is the story's own; the one before it was kept, or, on a link from elsewhere, there was none.
      const filter = isOf(step, now.filter) ? (this.#memory.read() ?? NO_FILTER) : now.filter;
      this.#before = { ...now, filter };
      this.#memory.write(filter);
    }
    showStep(this.store, step);
    // The step is read out where its story was already open; at the beginning the desk's own title is.
    if (!began) this.renderRoot.querySelector<HTMLElement>('#step')?.focus();
  }

  #at(): { readonly story: Story | null; readonly index: number } {
    const [id, no = '1'] = this.linked;
    const story = this.#stories.find((each) => each.id === id) ?? null;
    const last = (story?.steps.length ?? 1) - 1;
    return { story, index: Math.min(last, Math.max(0, (Number(no) || 1) - 1)) };
  }

  #go(story: Story, index: number): void {
    this.#pause();
    this.link(story.id, String(index + 1));
  }

  #play(story: Story, index: number): void {
    if (index >= story.steps.length - 1) {
      this.#pause();
      return;
    }
    this.playing = true;
    this.#timer = setTimeout(() => {
      this.link(story.id, String(index + 2));
      this.#play(story, index + 1);
    }, STEP_MS);
  }

  #pause(): void {
    clearTimeout(this.#timer);
    this.playing = false;
  }

  #end(): void {
    this.#pause();
    this.link();
    this.focus();
  }

  /** Map and filters are again what they were before the story. */
  #leave(): void {
    if (this.#before) {
      restoreView(this.store, this.#before);
      this.#memory.forget();
    }
    this.#before = null;
    this.#shown = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-story-desk': UrStoryDesk;
  }
}
