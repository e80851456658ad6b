import { html, type TemplateResult } from 'lit';
import type { Language } from '../../state/app-state.ts';
import { translate } from '../../i18n/translate.ts';
import './card-texts.ts';
import { emit } from './emit.ts';

/** The way to say that a statement or a place, given by its id, is wrong; `what` names it. Sends `ur-report`. */
export function reportLink(from: EventTarget, language: Language, id: string, what: string): TemplateResult {
  return html`<button class="link small report" aria-label=${translate(language, 'card.report-of', { what })} @click=${() => emit(from, 'ur-report', { id })}>${translate(language, 'card.report')}</button>`;
}
