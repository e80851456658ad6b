import { ContextProvider } from '@lit/context';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { AppState } from '../../state/app-state.ts';
import { createStore } from '../../state/store.ts';
import type { Store } from '../../state/store.ts';
import { yearsOf } from '../../state/years.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { storeContext, UrElement } from '../ur-element.ts';
import { UrRenewalMap } from '../ur-renewal-map.ts';
import './proof-texts.ts';

/** Percent of the width that a key moves the divider by. */
const STEP = 5;

/**
 * A second map over the first one, of what was known by the end of an earlier year, cut off at a divider that pointer and
 * keys move. Sends `ur-swipe-move` with the percent of the width that the earlier year takes.
 */
@customElement('ur-swipe')
export class UrSwipe extends UrElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        position: absolute;
        inset: 0;
        overflow: clip;
        pointer-events: none;
      }
      .earlier {
        position: absolute;
        inset: 0;
        clip-path: inset(0 calc(100% - var(--ur-swipe, 50%)) 0 0);
        background: var(--ur-bg);
      }
      .divider {
        position: absolute;
        z-index: 1;
        top: 0;
        bottom: 0;
        left: var(--ur-swipe, 50%);
        width: 44px;
        margin-left: -22px;
        cursor: ew-resize;
        pointer-events: auto;
        touch-action: none;
      }
      .divider::before {
        content: '';
        position: absolute;
        inset: 0 20px;
        border-inline: 1px solid var(--ur-surface);
        background: var(--ur-accent);
      }
      .divider:focus-visible {
        outline: none;
      }
      .divider:focus-visible .years {
        outline: 2px solid var(--ur-focus, var(--ur-accent));
        outline-offset: 2px;
      }
      .years {
        position: absolute;
        top: 64px;
        left: 50%;
        display: flex;
        gap: 8px;
        padding: 6px 10px;
        border: 1px solid var(--ur-line-strong);
        border-radius: 16px;
        background: var(--ur-surface);
        color: var(--ur-text);
        box-shadow: var(--ur-shadow);
        font-size: var(--ur-text-small, 13px);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
        transform: translateX(-50%);
      }
      .working {
        position: absolute;
        z-index: 1;
        top: 110px;
        left: 50%;
        padding: 6px 12px;
        border: 1px solid var(--ur-line-strong);
        border-radius: 16px;
        background: var(--ur-surface);
        color: var(--ur-text);
        font-size: var(--ur-text-small, 13px);
        white-space: nowrap;
        transform: translateX(-50%);
      }
      .working:empty {
        display: none;
      }
      @media (max-width: 719px) {
        .working {
          top: 166px;
        }
        /* Below the search box and the chips. */
        .years {
          top: 120px;
        }
      }
      @media (forced-colors: active) {
        .divider::before {
          background: CanvasText;
        }
      }
    `,
  ];

  /** The map below, of the chosen year. */
  @property({ attribute: false }) map!: UrRenewalMap;
  @property({ type: Number }) from = 2021;
  @property({ type: Number }) to = 2024;
  /** Percent of the width that shows the earlier year. */
  @property({ type: Number }) share = 50;
  /** The second map has not drawn yet: on a slow device that takes seconds. */
  @state() private working = false;
  @query('.earlier') private readonly earlier!: HTMLElement;

  #second: UrRenewalMap | null = null;
  #store: Store<AppState> | null = null;
  #ends: (() => void)[] = [];

  constructor() {
    super();
    this.addController({
      hostDisconnected: () => {
        for (const end of this.#ends) end();
        this.#ends = [];
        this.#second?.remove();
        this.#second = null;
      },
    });
  }

  protected override render(): TemplateResult {
    return html`<div class="earlier" inert aria-hidden="true"></div>
      <div role="status"><p class="working">${this.working ? this.t('swipe.working', { from: String(this.from) }) : ''}</p></div>
      <div
        class="divider"
        role="slider"
        tabindex="0"
        aria-label=${this.t('swipe.divider', { from: String(this.from), to: String(this.to) })}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${this.share}
        aria-valuetext=${this.t('swipe.value', { share: this.share, from: String(this.from) })}
        @pointerdown=${this.#grab}
        @pointermove=${this.#drag}
        @keydown=${this.#key}
      >
        <span class="years" aria-hidden="true"><b>${this.from}</b><span>◂ ▸</span><b>${this.to}</b></span>
      </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.style.setProperty('--ur-swipe', `${this.share}%`);
    if (this.#second === null) this.#build();
    else if (changed.has('from')) this.#store?.update((state) => this.#earlier(state));
  }

  /** What the second map is drawn from: the state as it is, but of the earlier year. Where it looks, the first map decides. */
  #earlier(state: AppState): AppState {
    const camera = this.#store?.get().camera ?? state.view ?? state.camera;
    return { ...state, camera, filter: { ...state.filter, years: yearsOf('by', this.from) } };
  }

  #build(): void {
    const store = createStore<AppState>(this.#earlier(this.store.get()));
    this.#store = store;
    new ContextProvider(this.earlier, { context: storeContext, initialValue: store });
    const second = new UrRenewalMap();
    // What it tells of itself is nobody's business but its own.
    for (const name of ['ur-map-ready', 'ur-map-move', 'ur-map-error']) second.addEventListener(name, (event) => event.stopPropagation());
    this.#second = second;
    this.earlier.append(second);
    this.#ends.push(this.store.subscribe((state) => store.update(() => this.#earlier(state))));
    this.#follow();
  }

  /** The second map looks where the first one looks, from its start on. */
  #follow(): void {
    const look = (): void => {
      const first = this.map.drawn;
      const second = this.#second;
      if (!first || !second) return;
      second.padding = this.map.padding;
      second.panels = this.map.panels;
      if (second.dress !== this.map.dress) second.requestUpdate();
      second.dress = this.map.dress;
      second.setOverlay('here', this.map.overlays['here'] ?? null);
      const drawn = second.drawn;
      drawn?.jumpTo({ center: first.getCenter(), zoom: first.getZoom(), padding: first.getPadding() }, { ours: true });
    };
    const first = this.map.drawn;
    first?.on('move', look);
    this.#ends.push(() => first?.off('move', look));
    // Said after the empty place for it stands, so that it is read aloud.
    this.working = true;
    for (const end of ['ur-map-ready', 'ur-map-error']) this.#second?.addEventListener(end, () => (this.working = false), { once: true });
    this.#second?.addEventListener('ur-map-ready', look);
    look();
  }

  readonly #grab = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const divider = event.currentTarget as HTMLElement;
    divider.setPointerCapture(event.pointerId);
    divider.focus({ preventScroll: true });
    event.preventDefault();
  };

  readonly #drag = (event: PointerEvent): void => {
    if (!(event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) return;
    const { left, width } = this.getBoundingClientRect();
    this.#move(((event.clientX - left) / width) * 100);
  };

  readonly #key = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -STEP, ArrowDown: -STEP, ArrowRight: STEP, ArrowUp: STEP, PageDown: -4 * STEP, PageUp: 4 * STEP, Home: -100, End: 100 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.#move(this.share + step);
  };

  #move(share: number): void {
    const kept = Math.round(Math.min(100, Math.max(0, share)));
    if (kept === this.share) return;
    this.share = kept;
    this.dispatchEvent(new CustomEvent('ur-swipe-move', { detail: kept, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-swipe': UrSwipe;
  }
}
