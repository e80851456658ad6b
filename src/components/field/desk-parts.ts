import { html, nothing, type TemplateResult } from 'lit';
import { fieldText, type FieldKey } from '../../i18n/field/field-text.ts';
import '../help/ur-panel-help.ts';
import { icon } from '../late-icon.ts';
import type { FieldSays } from './field-desk.ts';

/** The head of a desk with its way out. */
export function deskHeader(language: 'zh' | 'en', title: FieldKey, close: () => void): TemplateResult {
  const name = fieldText(language, title);
  const label = fieldText(language, 'desk.close', { name });
  return html`<header>
    <h2 tabindex="-1">${name}</h2>
    <ur-panel-help></ur-panel-help>
    <button class="icon-button" aria-label=${label} title=${label} @click=${close}>${icon('close')}</button>
  </header>`;
}

/** What the desk has to say: politely what was done, at once what could not be done. */
export function deskSays(language: 'zh' | 'en', { status, problem }: FieldSays, undo: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="says">
    <div role="status">${status ? html`<p class="good">${fieldText(language, status.key, status.values)} ${undo}</p>` : nothing}</div>
    <div role="alert">${problem ? html`<p class="wrong">${fieldText(language, problem.key, problem.values)}</p>` : nothing}</div>
  </div>`;
}
