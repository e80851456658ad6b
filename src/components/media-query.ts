import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The width below which the phone's sheet replaces the docked panel. */
export const PHONE = '(max-width: 719px)';
/** Less than a desk's screen: the header has room for short words only. */
export const NARROW = '(max-width: 1179px)';
/** Too low for a sheet that leaves some map: short phones, or a page enlarged to 400 %. */
export const LOW = '(max-height: 479px)';
/** A tablet, used in the field: larger marks. */
export const FIELD = '(pointer: coarse) and (min-width: 720px)';
/** Large targets or little height: filters and list then take turns in the panel. */
export const COMPACT_PANEL = '(pointer: coarse), (max-height: 719px)';
export const COARSE_POINTER = '(pointer: coarse), (max-width: 719px)';

/** Renders its element again whenever a media query changes its mind. */
export class MediaQuery implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #query: MediaQueryList;

  constructor(host: ReactiveControllerHost, query: string) {
    this.#host = host;
    this.#query = matchMedia(query);
    host.addController(this);
  }

  get matches(): boolean {
    return this.#query.matches;
  }

  hostConnected(): void {
    this.#query.addEventListener('change', this.#update);
  }

  hostDisconnected(): void {
    this.#query.removeEventListener('change', this.#update);
  }

  readonly #update = (): void => {
    this.#host.requestUpdate();
  };
}
