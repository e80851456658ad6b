import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { closeDesk } from '../../actions/close-desk.ts';
import { openDesk } from '../../actions/open-desk.ts';
import { setDeskLink } from '../../actions/set-desk-link.ts';
import { setFilter } from '../../actions/set-filter.ts';
import { themes as knownThemes } from '../../domain/terms.ts';
import { glossary } from '../../i18n/help/glossary.ts';
import { helpText, type HelpKey } from '../../i18n/help/help-text.ts';
import type { DeskName } from '../../state/desk.ts';
import { deskFrame, deskFrameStyles } from '../desk-frame.ts';
import { doorIcon } from '../doors/door-icon.ts';
import { doors } from '../doors/doors.ts';
import { setSingleKeys, singleKeysOn } from '../single-keys.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { UrElement } from '../ur-element.ts';
import { deskHelp } from './desk-help.ts';

const PARTS = ['start', 'keys', 'panels', 'terms', 'access'] as const;
type Part = (typeof PARTS)[number];

/** Keys as they stand on a keyboard, and what they do. */
const KEYS: readonly (readonly [keys: string, does: HelpKey])[] = [
  ['/', 'keys.search'],
  ['?', 'keys.help'],
  ['Esc', 'keys.escape'],
  ['Tab', 'keys.tab'],
  ['↑ ↓', 'keys.list'],
  ['← ↑ → ↓', 'keys.map'],
  ['+ −', 'keys.zoom'],
  ['Enter', 'keys.enter'],
  ['Shift+F10', 'keys.here'],
  ['← →', 'keys.slider'],
  ['Enter, ⌫, Esc', 'keys.draw'],
];

const WAYS = ['near', 'story', 'ask', 'changes'] as const;
const READINGS = ['start.read.mark', 'start.read.nature', 'start.read.unknown'] as const;
const ACCESS = ['access.ways-list', 'access.drag', 'access.looks'] as const;
const GAPS = ['access.gap.reader', 'access.gap.draw', 'access.gap.english', 'access.gap.phone', 'access.gap.table'] as const;

/** Ways in, keys, what each panel is for, terms in plain words, and the accessibility statement. Asks for the search box by `ur-search-focus`. */
@customElement('ur-help-desk')
export class UrHelpDesk extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    deskFrameStyles,
    css`
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        padding: var(--ur-space-3) var(--ur-space-4);
        border-bottom: 1px solid var(--ur-line);
      }
      nav .chip[aria-current] {
        border-color: var(--ur-accent);
        background: var(--ur-accent-soft);
        color: var(--ur-accent-soft-text);
        font-weight: 600;
      }
      section {
        display: grid;
        gap: var(--ur-space-3);
        padding: var(--ur-space-3) var(--ur-space-4);
      }
      h3,
      dt {
        font-size: var(--ur-text-body);
        font-weight: 600;
      }
      .ways {
        display: grid;
        gap: 8px;
      }
      .ways .button {
        justify-content: flex-start;
      }
      .muted {
        color: var(--ur-text-muted);
        font-size: var(--ur-text-small, 13px);
      }
      ul.plain {
        display: grid;
        gap: var(--ur-space-2);
        padding-left: 1.2em;
        list-style: disc;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 8px 8px 8px 0;
        border-bottom: 1px solid var(--ur-line);
        text-align: start;
        vertical-align: top;
      }
      th[scope='row'] {
        font-weight: 400;
      }
      kbd {
        padding: 1px 6px;
        border: 1px solid var(--ur-line-strong);
        border-radius: 4px;
        font: inherit;
        white-space: nowrap;
      }
      label {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 44px;
      }
      input {
        width: 20px;
        height: 20px;
        accent-color: var(--ur-accent);
      }
      dl {
        display: grid;
        gap: var(--ur-space-3);
        margin: 0;
      }
      dd {
        margin: 2px 0 0;
      }
      .link {
        min-height: 28px;
        color: var(--ur-accent);
        text-align: start;
        text-decoration: underline;
      }
    `,
  ];

  @state() private singleKeys = singleKeysOn();
  readonly #link = this.select((app) => app.deskLink);

  /** Moves the focus to the title, so that a screen reader says what was opened. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h2')?.focus(options));
  }

  protected override render(): TemplateResult {
    const named = this.#link.value?.split('.')[1];
    const part = PARTS.find((each) => each === named) ?? 'start';
    const body = html`<nav aria-label=${this.#text('parts')}>
        ${PARTS.map((each) => html`<button class="chip" aria-current=${each === part ? 'page' : nothing} @click=${() => setDeskLink(this.store, each === 'start' ? 'help' : `help.${each}`)}>${this.#text(`part.${each}`)}</button>`)}
      </nav>
      <section aria-label=${this.#text(`part.${part}`)}>${this.#renderPart(part)}</section>`;
    return deskFrame(this.#text('title'), this.#text('close'), () => closeDesk(this.store), body);
  }

  #renderPart(part: Part): TemplateResult {
    switch (part) {
      case 'start':
        return this.#renderStart();
      case 'keys':
        return this.#renderKeys();
      case 'panels':
        return this.#renderPanels();
      case 'terms':
        return this.#renderTerms();
      case 'access':
        return this.#renderAccess();
    }
  }

  #renderStart(): TemplateResult {
    return html`<p>${this.#text('start.intro')}</p>
      <div class="ways">
        <button class="button" @click=${() => this.dispatchEvent(new CustomEvent('ur-search-focus', { bubbles: true, composed: true }))}>${this.#text('start.search')}</button>
        ${WAYS.map((desk) => html`<button class="button" @click=${() => this.#open(desk)}>${doorIcon(doorOf(desk).icon)}${this.#text(`start.${desk}`)}</button>`)}
      </div>
      <h3>${this.#text('start.read.heading')}</h3>
      <ul class="plain">${READINGS.map((key) => html`<li>${this.#text(key)}</li>`)}</ul>
      <p class="muted">${this.#text('start.offline')}</p>`;
  }

  #renderKeys(): TemplateResult {
    return html`<div>
        <label><input type="checkbox" .checked=${this.singleKeys} @change=${(event: Event) => this.#switchKeys((event.target as HTMLInputElement).checked)} />${this.#text('keys.switch')}</label>
        <p class="muted">${this.#text('keys.switch-why')}</p>
      </div>
      <table>
        <thead>
          <tr><th scope="col">${this.#text('keys.column.key')}</th><th scope="col">${this.#text('keys.column.what')}</th></tr>
        </thead>
        <tbody>
          ${KEYS.map(([keys, does]) => html`<tr><th scope="row"><kbd>${keys}</kbd></th><td>${this.#text(does)}</td></tr>`)}
        </tbody>
      </table>`;
  }

  #renderPanels(): TemplateResult {
    return html`<p class="muted">${this.#text('panels.intro')}</p>
      <dl>
        ${doors
          .filter(({ desks: [desk] }) => desk !== 'help')
          .map(({ desks: [desk], key }) => html`<div><dt>${this.t(key)}</dt><dd>${this.#text(deskHelp(desk).key)}</dd><dd><button class="link" @click=${() => this.#open(desk)}>${this.#text('panels.open', { name: this.t(key) })}</button></dd></div>`)}
      </dl>`;
  }

  #renderTerms(): TemplateResult {
    return html`<p class="muted">${this.#text('terms.intro')}</p>
      <dl>
        ${glossary.map(({ term, meaning, themes }) => {
          const own = knownThemes.filter((theme) => themes.includes(theme));
          const name = term[this.language];
          return html`<div>
            <dt>${name}${this.language === 'en' && term.zh !== 'TOD' ? html` <span class="muted" lang="zh-Hans">${term.zh}</span>` : nothing}</dt>
            <dd>${meaning[this.language]}</dd>
            ${own.length === 0 ? nothing : html`<dd><button class="link" @click=${() => setFilter(this.store, { themes: own })}>${this.#text('terms.show', { term: name })}</button></dd>`}
          </div>`;
        })}
      </dl>`;
  }

  #renderAccess(): TemplateResult {
    return html`<p>${this.#text('access.intro')}</p>
      <h3>${this.#text('access.ways')}</h3>
      <ul class="plain">${ACCESS.map((key) => html`<li>${this.#text(key)}</li>`)}</ul>
      <h3>${this.#text('access.gaps')}</h3>
      <ul class="plain">${GAPS.map((key) => html`<li>${this.#text(key)}</li>`)}</ul>
      <p>${this.#text('access.tell')}</p>`;
  }

  #switchKeys(on: boolean): void {
    setSingleKeys(on);
    this.singleKeys = singleKeysOn();
  }

  #open(desk: DeskName): void {
    openDesk(this.store, desk);
  }

  #text(key: HelpKey, values?: Parameters<typeof helpText>[2]): string {
    return helpText(this.language, key, values);
  }
}

function doorOf(desk: DeskName): (typeof doors)[number] {
  const door = doors.find(({ desks }) => desks.includes(desk));
  if (!door) throw new Error(`no door to ${desk}`);
  return door;
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-help-desk': UrHelpDesk;
  }
}
