import { css } from 'lit';

/** Bars, axis and table of the target and actual chart. */
export const targetActualStyles = css`
  .patterns {
    position: absolute;
    width: 0;
    height: 0;
  }
  .stripe {
    fill: var(--ur-target);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th[scope='row'] {
    width: 104px;
    white-space: nowrap;
    padding: 0 var(--ur-space-2) 0 0;
    font-weight: 400;
    text-align: left;
    vertical-align: top;
  }
  td {
    padding: 0 0 var(--ur-space-3);
  }
  .bar {
    display: block;
    overflow: visible;
  }
  .track {
    fill: var(--ur-surface-alt);
    stroke: var(--ur-line);
  }
  .bar .actual {
    fill: var(--ur-actual);
  }
  .bar .target {
    fill: url(#hatch);
    stroke: var(--ur-target);
    stroke-width: 1.5;
  }
  .bar .tip {
    fill: var(--ur-target);
  }
  .bar .baseline {
    fill: var(--ur-line);
    stroke: var(--ur-line-strong);
    stroke-dasharray: 3 2;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--ur-space-2);
    margin-top: var(--ur-space-1);
  }
  .line b {
    order: 1;
    margin-left: auto;
    font-size: 1.1em;
    font-weight: 600;
  }
  @container (max-width: 360px) {
    .line b {
      order: 0;
    }
    .line .link {
      flex-basis: 100%;
    }
  }
  .axis {
    display: flex;
    justify-content: space-between;
    margin-left: 104px;
    border-top: 1px solid var(--ur-line-strong);
  }
  @media (forced-colors: active) {
    .stripe,
    .bar .tip,
    .bar .actual {
      fill: CanvasText;
    }
    .bar .target,
    .bar .baseline,
    .track {
      stroke: CanvasText;
    }
  }
  @media print {
    .bar {
      print-color-adjust: exact;
    }
  }
`;
