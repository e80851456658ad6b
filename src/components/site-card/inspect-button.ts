import { html, type TemplateResult } from 'lit';
import { askLate } from './ask-late.ts';

/** The card's way to an inspection of its site. Sends `ur-inspect` {id}, which a late program answers. */
export function inspectButton(card: Parameters<typeof askLate>[0], label: string): TemplateResult {
  return html`<button @click=${({ currentTarget }: Event) => askLate(card, 'ur-inspect', currentTarget as Element)}>
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M9 5h-2a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h10a2 2 0 0 0 2 -2v-12a2 2 0 0 0 -2 -2h-2M9 5a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2a2 2 0 0 1 -2 2h-2a2 2 0 0 1 -2 -2M9 14l2 2l4 -4"></path></svg>
    ${label}
  </button>`;
}
