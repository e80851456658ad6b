import { css, html, type TemplateResult } from 'lit';
import { icon } from './icon.ts';

/** What stands inside of `<ur-search-box>` until it arrives: the same box, in which one can already type. */
export function searchStub(label: string, placeholder: string): TemplateResult {
  return html`<span class="search-stub">
    ${icon('search')}
    <input type="search" autocomplete="off" spellcheck="false" aria-label=${label} placeholder=${placeholder} />
  </span>`;
}

export const searchStubStyles = css`
  .search-stub {
    display: flex;
    gap: var(--ur-space-2);
    align-items: center;
    height: 40px;
    padding: 0 var(--ur-space-3);
    border: 1px solid var(--ur-line-strong);
    border-radius: var(--ur-radius-control);
    background: var(--ur-surface);
  }
  .search-stub:focus-within {
    outline: 3px solid var(--ur-focus);
    outline-offset: 2px;
  }
  .search-stub input {
    flex: 1;
    min-width: 0;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
  }
  .search-stub input::placeholder {
    color: var(--ur-text-muted);
    opacity: 1;
  }
  @media (max-width: 719px) {
    .search-stub {
      height: 48px;
      border-radius: 24px;
    }
  }
`;
