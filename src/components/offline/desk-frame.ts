import { css, html, type TemplateResult } from 'lit';
import { icon } from '../icon.ts';

/** The frame that a desk about working offline stands in: it scrolls under its title. */
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
    justify-content: space-between;
    padding: 4px 6px 4px 16px;
    border-bottom: 1px solid var(--ur-line);
  }
  h2 {
    font-size: 16px;
    font-weight: 600;
    line-height: 1.3;
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
`;

/** Title, close button and what is below; `onClose` puts the desk away. */
export function deskFrame(title: string, close: string, onClose: () => void, body: TemplateResult): TemplateResult {
  return html`
    <header>
      <h2 tabindex="-1">${title}</h2>
      <button class="close" aria-label=${close} title=${close} @click=${onClose}>${icon('close')}</button>
    </header>
    <div class="body" tabindex="0" role="region" aria-label=${title}>${body}</div>
  `;
}
