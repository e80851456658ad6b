import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatBytes } from '../../i18n/offline/format-bytes.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { OfflineElement } from './offline-element.ts';
import type { Stock } from './offline-desk.ts';

/** How a part lies on this device; only a comparison of every byte makes it `whole`. */
type PartState = 'here' | 'whole' | 'missing' | 'damaged';

interface Part {
  readonly title: string;
  readonly detail: string;
  readonly bytes: number;
  readonly state: PartState;
}

/** What lies on this device, part by part, with size, version and state. */
@customElement('ur-stock-list')
export class UrStockList extends OfflineElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 13px;
        line-height: 1.45;
      }
      caption {
        position: absolute;
        clip-path: inset(50%);
      }
      th,
      td {
        padding: 7px 0;
        border-bottom: 1px solid var(--ur-line);
        text-align: left;
        vertical-align: top;
        font-weight: 400;
      }
      th {
        padding-right: 12px;
      }
      small {
        display: block;
        color: var(--ur-text-muted);
        font-size: 12px;
      }
      .size,
      .state {
        white-space: nowrap;
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
      .state {
        padding-left: 12px;
        color: var(--ur-ok);
      }
      .state.missing,
      .state.damaged {
        color: var(--ur-error);
        font-weight: 600;
      }
      tfoot th,
      tfoot td {
        border-bottom: 0;
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) stock!: Stock;
  /** Version of the data this page was built with. */
  @property({ attribute: false }) dataVersion = '';

  protected override render(): TemplateResult {
    const parts = this.#parts();
    return html`<table>
      <caption>
        ${this.text('parts.heading')}
      </caption>
      <tbody>
        ${parts.map(
          ({ title, detail, bytes, state }) => html`<tr>
            <th scope="row">${title}<small>${detail}</small></th>
            <td class="size">${formatBytes(bytes)}</td>
            <td class="state ${state}">${this.text(`part.${state}`)}</td>
          </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${this.text('parts.total')}</th>
          <td class="size">${formatBytes(parts.reduce((sum, { bytes }) => sum + bytes, 0))}</td>
          <td></td>
        </tr>
      </tfoot>
    </table>`;
  }

  #parts(): readonly Part[] {
    const { program, packages } = this.stock;
    const shell: readonly Part[] = program
      ? [
          {
            title: this.text('parts.program'),
            detail: this.text('parts.program-detail', { count: program.files, build: program.build }),
            bytes: program.bytes,
            state: program.missing.length > 0 ? 'missing' : program.damaged.length > 0 ? 'damaged' : program.verified ? 'whole' : 'here',
          },
        ]
      : [];
    if (packages === 'blocked') return shell;
    return [
      ...shell,
      ...packages.map(
        ({ name, bytes, sha256, state }): Part => ({
          title: this.text(`parts.${name}`),
          detail: this.text('parts.data-detail', { version: this.dataVersion, digest: sha256.slice(0, 8) }),
          bytes,
          state,
        }),
      ),
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-stock-list': UrStockList;
  }
}
