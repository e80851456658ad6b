import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { closeDesk } from '../../actions/close-desk.ts';
import { openDesk } from '../../actions/open-desk.ts';
import { type ToolTab, toolTabs } from '../../state/tools.ts';
import { deskFrameStyles, deskHeader, deskSays } from '../desk-frame.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { ToolElement } from './tool-element.ts';
import { toolStyles } from './tool-styles.ts';
import './ur-drawing-panel.ts';
import './ur-here-panel.ts';
import './ur-measure-panel.ts';

/** The tools in the place of the side panel, one tab each, with the one place where they speak. */
@customElement('ur-tools')
export class UrTools extends ToolElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    deskFrameStyles,
    css`
      header {
        border-bottom: 0;
      }
      .tabs {
        display: flex;
        flex: none;
        gap: 4px;
        padding: 0 8px;
        border-bottom: 1px solid var(--ur-line);
      }
      .tab {
        min-height: max(44px, var(--ur-control));
        padding: 0 10px;
        border-bottom: 3px solid transparent;
        color: var(--ur-text-muted);
        white-space: nowrap;
      }
      .tab[aria-selected='true'] {
        border-bottom-color: var(--ur-accent);
        color: var(--ur-accent);
        font-weight: 600;
      }
      .tab:focus-visible {
        outline-offset: -4px;
        box-shadow: none;
      }
    `,
  ];

  readonly #tab = this.select(({ desk }) => toolTabs.find((tab) => tab === desk) ?? null);
  readonly #status = this.watch((state) => state.status);
  readonly #problem = this.watch((state) => state.problem);

  /** Moves the focus to the open tool's tab. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(options);
  }

  protected override render(): TemplateResult {
    const open = this.#tab.value;
    const status = this.#status.value;
    const problem = this.#problem.value;
    return html`
      ${deskHeader(this.text('title'), this.text('close'), () => closeDesk(this.store))}
      <div class="tabs" role="tablist" aria-label=${this.text('title')} @keydown=${this.#onTabKeydown}>
        ${toolTabs.map(
          (tab) => html`<button
            class="tab"
            role="tab"
            id="tab-${tab}"
            aria-controls="tool"
            aria-selected=${tab === open}
            tabindex=${tab === open ? 0 : -1}
            @click=${() => openDesk(this.store, tab)}
          >
            ${this.text(`tab.${tab}`)}
          </button>`,
        )}
      </div>
      <div class="body" id="tool" role="tabpanel" tabindex="0" aria-labelledby="tab-${open ?? 'measure'}">
        ${open === null ? nothing : this.#renderTool(open)}
      </div>
      ${deskSays(status && this.text(status.key, status.values), problem ? [this.text(problem.key, problem.values)] : [])}
    `;
  }

  #renderTool(tab: ToolTab): TemplateResult {
    switch (tab) {
      case 'measure':
        return html`<ur-measure-panel></ur-measure-panel>`;
      case 'draw':
        return html`<ur-drawing-panel></ur-drawing-panel>`;
      case 'here':
        return html`<ur-here-panel></ur-here-panel>`;
    }
  }

  async #onTabKeydown(event: KeyboardEvent): Promise<void> {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const open = this.#tab.value;
    if (step === 0 || open === null) return;
    event.preventDefault();
    const next = toolTabs[(toolTabs.indexOf(open) + step + toolTabs.length) % toolTabs.length];
    if (next) openDesk(this.store, next);
    await this.updateComplete;
    this.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-tools': UrTools;
  }
}
