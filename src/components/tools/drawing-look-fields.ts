import { html, type TemplateResult } from 'lit';
import { type DrawingColour, drawingColours } from '../../domain/drawing.ts';
import { toolText } from '../../i18n/tools/tool-text.ts';
import { drawingPalette } from '../../map/tools/drawing-palette.ts';
import type { PaletteName } from '../../map/theme/map-tokens.ts';
import type { Language } from '../../state/app-state.ts';

/** Colour and line of a drawing, and what to do when another is chosen. */
export interface LookFields {
  readonly language: Language;
  readonly palette: PaletteName;
  /** Name of the group of buttons; unique within its element. */
  readonly group: string;
  readonly colour: DrawingColour;
  readonly dashed: boolean;
  readonly onColour: (colour: DrawingColour) => void;
  readonly onDashed: (dashed: boolean) => void;
}

/** The fields in which the look of a drawing is chosen: swatches, and whether its line is dashed. */
export function drawingLookFields({ language, palette, group, colour, dashed, onColour, onDashed }: LookFields): TemplateResult {
  return html`<div class="row spread">
    <fieldset class="swatches">
      <legend class="hidden-visually">${toolText(language, 'draw.colour')}</legend>
      ${drawingColours.map(
        (known) => html`<label title=${toolText(language, `draw.colour.${known}`)}>
          <input
            type="radio"
            name=${group}
            aria-label=${toolText(language, `draw.colour.${known}`)}
            .checked=${known === colour}
            @change=${() => onColour(known)}
          />
          <span class="swatch" .style=${`background: ${drawingPalette[palette][known]}`}></span>
        </label>`,
      )}
    </fieldset>
    <label class="check">
      <input type="checkbox" .checked=${dashed} @change=${({ target }: Event) => onDashed((target as HTMLInputElement).checked)} />
      ${toolText(language, 'draw.dashed')}
    </label>
  </div>`;
}
