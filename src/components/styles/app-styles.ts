import { css } from 'lit';

/** Where things stand: header, docked panel, map and floating card; on a phone the map alone, with sheets over it. */
export const appStyles = css`
  :host {
    --ur-header-height: 56px;
    --ur-map-control: 40px;
    position: relative;
    display: grid;
    grid-template: 'header header' var(--ur-header-height) 'panel map' minmax(0, 1fr) / 360px minmax(0, 1fr);
    height: 100%;
    /* Not hidden: what is hidden is still scrolled when something in it gets the focus. */
    overflow: clip;
    background: var(--ur-bg);
    color: var(--ur-text);
    font-size: var(--ur-text-body);
  }
  .skip {
    position: absolute;
    z-index: 10;
    top: 8px;
    left: 8px;
    padding: 10px 16px;
    border-radius: var(--ur-radius-control);
    background: var(--ur-surface);
    color: var(--ur-accent);
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  header {
    z-index: 5;
    grid-area: header;
    border-bottom: 1px solid var(--ur-line);
    background: var(--ur-surface);
  }
  ur-header {
    height: 100%;
  }
  .panel {
    z-index: 2;
    grid-area: panel;
    min-height: 0;
    border-right: 1px solid var(--ur-line);
  }
  .panel ur-sheet[docked] {
    height: 100%;
  }
  main {
    position: relative;
    grid-area: map;
    min-width: 0;
    overflow: clip;
    background: var(--ur-bg);
  }
  .map,
  slot[name='map'] {
    display: block;
    position: absolute;
    inset: 0;
  }
  ::slotted([slot='map']) {
    display: block;
    width: 100%;
    height: 100%;
  }
  .over {
    position: absolute;
    pointer-events: none;
  }
  .over > * {
    pointer-events: auto;
  }
  .chips {
    top: 12px;
    right: 72px;
    left: 12px;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chips ur-active-filters {
    pointer-events: none;
  }
  .chips .more {
    box-shadow: var(--ur-shadow);
  }
  .controls {
    top: 12px;
    right: 12px;
  }
  /* Their place is kept from marks and labels while they are on their way: those would have to be placed twice. */
  .controls > :not(:defined) {
    display: block;
    width: calc(var(--ur-map-control) + 2px);
    height: calc(4 * var(--ur-map-control) + 16px);
  }
  .corner {
    right: 12px;
    bottom: 8px;
    left: 12px;
  }
  .strip {
    right: 12px;
    bottom: 44px;
    left: 12px;
  }
  .message {
    display: grid;
    place-items: center;
    inset: 0;
    padding: 12px;
  }
  .notices {
    z-index: 4;
    bottom: calc(52px + var(--ur-strip-height, 0px));
    left: 50%;
    width: min(480px, calc(100% - 24px));
    transform: translateX(-50%);
  }
  .chooser {
    z-index: 4;
    top: 64px;
    left: 12px;
    width: min(340px, calc(100% - 24px));
  }
  .chooser ur-chooser {
    max-height: 60vh;
  }
  .card {
    position: absolute;
    z-index: 3;
    grid-area: map;
    top: 12px;
    right: 12px;
    bottom: calc(48px + var(--ur-strip-height, 0px));
    display: flex;
    flex-direction: column;
    justify-content: flex-start;
    width: min(392px, calc(100% - 24px));
    pointer-events: none;
  }
  .card ur-sheet[docked] {
    max-height: 100%;
    overflow: hidden;
    border: 1px solid var(--ur-line);
    border-radius: var(--ur-radius-card);
    box-shadow: var(--ur-shadow);
    pointer-events: auto;
  }
  ur-site-card {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
    overflow-y: auto;
  }
  .with-card .chips {
    right: 480px;
  }
  .with-card .controls {
    right: 416px;
  }
  .with-card .notices {
    right: 416px;
    left: 12px;
    width: auto;
    transform: none;
  }
  .tabs {
    display: none;
  }

  @media (max-width: 1179px) {
    :host {
      grid-template-columns: 336px minmax(0, 1fr);
    }
    .strip {
      bottom: 76px;
    }
    .card {
      /* The corner line takes two rows here. */
      bottom: calc(76px + var(--ur-strip-height, 0px));
      width: min(360px, calc(100% - 24px));
    }
    .with-card .chips {
      right: 448px;
    }
    .with-card .controls {
      right: 384px;
    }
    .with-card .notices {
      right: 384px;
    }
  }
  @media (pointer: coarse) and (min-width: 720px) {
    :host {
      --ur-header-height: 64px;
      --ur-map-control: 56px;
    }
  }
  @media (min-width: 720px) and (max-width: 899px) {
    .with-card :is(.chips, .controls) {
      display: none;
    }
  }

  @media (max-width: 719px) {
    :host {
      --ur-tab-bar: 60px;
      --ur-map-control: 48px;
      display: block;
    }
    header {
      position: absolute;
      top: 12px;
      right: 12px;
      left: 12px;
      height: 48px;
      border: 0;
      background: none;
    }
    main,
    .panel,
    .card {
      position: absolute;
      inset: 0 0 var(--ur-tab-bar);
      width: auto;
    }
    .panel,
    .card {
      z-index: 3;
      border: 0;
      pointer-events: none;
    }
    .panel ur-sheet,
    .card ur-sheet {
      pointer-events: auto;
    }
    .card {
      z-index: 4;
      display: block;
    }
    .covers {
      z-index: 6;
    }
    .chips,
    .with-card .chips {
      top: 66px;
      right: 0;
      left: 0;
      display: block;
    }
    .controls,
    .with-card .controls {
      top: auto;
      right: 12px;
      bottom: calc(var(--ur-sheet-height, 112px) + 72px);
    }
    .controls > :not(:defined) {
      height: calc(5 * var(--ur-map-control) + 17px);
    }
    .corner {
      bottom: calc(var(--ur-sheet-height, 112px) + 8px);
    }
    .notices,
    .with-card .notices {
      top: 120px;
      right: 12px;
      bottom: auto;
      left: 12px;
      width: auto;
      transform: none;
    }
    .chooser {
      top: 120px;
    }
    .message {
      bottom: var(--ur-sheet-height, 112px);
    }
    .strip {
      display: none;
    }
    .tabs {
      position: absolute;
      z-index: 7;
      right: 0;
      bottom: 0;
      left: 0;
      display: block;
      height: var(--ur-tab-bar);
    }
    .tabs ur-tab-bar {
      height: 100%;
    }
  }

  @media (max-width: 719px) and (max-height: 479px) {
    :host {
      --ur-tab-bar: 44px;
      --ur-map-control: 40px;
      --ur-sheet-peek: 0px;
    }
    .chips {
      display: none;
    }
    .controls,
    .with-card .controls {
      bottom: 44px;
    }
    .controls > :not(:defined) {
      height: calc(2 * var(--ur-map-control) + 3px);
    }
    .corner {
      bottom: 4px;
    }
  }
`;
