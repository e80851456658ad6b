import { html, nothing, type TemplateResult } from 'lit';
import { type TileFilter, tileOperators } from '../../domain/layers/tile-layer.ts';

/** What a form of a condition shows and tells. */
export interface ConditionForm {
  /** Columns or attributes to choose from; at least one. */
  readonly fields: readonly string[];
  /** The condition that is applied. */
  readonly filter: TileFilter | null;
  /** The form was given without a value that its operator needs. */
  readonly isIncomplete: boolean;
  readonly text: (key: `filter${'' | '.field' | '.operator' | '.value' | '.incomplete' | '.apply' | '.clear'}`) => string;
  readonly operatorText: (operator: TileFilter['operator']) => string;
  readonly apply: (filter: TileFilter) => void;
  readonly clear: () => void;
}

/** A form of one condition: a column, how it is compared, and with what. Needs the base, control and tool styles. */
export function conditionForm({ fields, filter, isIncomplete, text, operatorText, apply, clear }: ConditionForm): TemplateResult {
  const submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    apply(conditionOf(new FormData(event.target as HTMLFormElement)));
  };
  return html`<details ?open=${filter !== null}>
    <summary>${text('filter')}</summary>
    <div>
      <form class="part" @submit=${submitted}>
        <label class="field"><span>${text('filter.field')}</span>
          <select name="field">${fields.map((field) => html`<option value=${field} .selected=${field === filter?.field}>${field}</option>`)}</select>
        </label>
        <label class="field"><span>${text('filter.operator')}</span>
          <select name="operator">${tileOperators.map((operator) => html`<option value=${operator} .selected=${operator === filter?.operator}>${operatorText(operator)}</option>`)}</select>
        </label>
        <label class="field"><span>${text('filter.value')}</span><input type="text" name="value" autocomplete="off" maxlength="200" .value=${filter?.value ?? ''} /></label>
        ${isIncomplete ? html`<p role="alert" class="warn">${text('filter.incomplete')}</p>` : nothing}
        <div class="row">
          <button class="button">${text('filter.apply')}</button>
          ${filter ? html`<button class="button" type="button" @click=${clear}>${text('filter.clear')}</button>` : nothing}
        </div>
      </form>
    </div>
  </details>`;
}

function conditionOf(given: FormData): TileFilter {
  const textOf = (name: string): string => {
    const value = given.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { field: textOf('field'), operator: textOf('operator') as TileFilter['operator'], value: textOf('value').trim() };
}
