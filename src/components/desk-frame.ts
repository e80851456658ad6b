import { css, html, nothing, type TemplateResult } from 'lit';
import './help/ur-panel-help.ts';
import { icon } from './late-icon.ts';

/** The frame that a desk stands in: it scrolls between its title and what it has to say. */
export const deskFrameStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
    background: var(--ur-surface);
  }
  header {
    display: flex;
    flex: none;
    align-items: center;
    padding: 4px 6px 4px 16px;
    border-bottom: 1px solid var(--ur-line);
  }
  h2 {
    margin-right: auto;
    font-size: 16px;
    font-weight: 600;
    line-height: 1.3;
  }
  h2:focus-visible {
    outline-offset: 4px;
  }
  .close {
    display: grid;
    place-items: center;
    width: max(40px, var(--ur-control));
    height: max(40px, var(--ur-control));
    border-radius: var(--ur-radius-control);
    color: var(--ur-text-muted);
  }
  .close:hover {
    background: var(--ur-surface-alt);
    color: var(--ur-text);
  }
  .body {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .body:focus-visible {
    outline-offset: -4px;
  }
  .says {
    flex: none;
  }
  .says p {
    padding: 10px 16px;
    border-top: 1px solid var(--ur-line);
  }
  .says .status {
    background: var(--ur-surface-alt);
  }
  .says .row {
    padding: 4px 16px 10px;
    background: var(--ur-surface-alt);
  }
  .says .problem {
    border-top: 0;
    border-radius: 0;
  }
`;

/** The head of a desk with its way out; `onClose` puts the desk away. */
export function deskHeader(title: string, close: string, onClose: () => void): TemplateResult {
  return html`<header>
    <h2 tabindex="-1">${title}</h2>
    <ur-panel-help></ur-panel-help>
    <button class="close" aria-label=${close} title=${close} @click=${onClose}>${icon('close')}</button>
  </header>`;
}

/** Title, close button and what is below. */
export function deskFrame(title: string, close: string, onClose: () => void, body: TemplateResult): TemplateResult {
  return html`
    ${deskHeader(title, close, onClose)}
    <div class="body" tabindex="0" role="region" aria-label=${title}>${body}</div>
  `;
}

/** The one place where a desk speaks: politely what was done, at once what could not be done; `between` is what can be done about it. */
export function deskSays(status: string | null, problems: readonly string[], between: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="says">
    <div role="status">${status === null ? nothing : html`<p class="status">${status}</p>`}</div>
    ${between}
    <div role="alert">${problems.map((problem) => html`<p class="problem">${problem}</p>`)}</div>
  </div>`;
}
