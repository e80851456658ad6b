import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders its element once more when the page is about to be printed, and again afterwards. */
export class PrintMoment implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #printing = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** True from the moment before the page is laid out for paper until it is done. */
  get printing(): boolean {
    return this.#printing;
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#note);
    window.addEventListener('afterprint', this.#note);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#note);
    window.removeEventListener('afterprint', this.#note);
  }

  readonly #note = ({ type }: Event): void => {
    this.#printing = type === 'beforeprint';
    this.#host.requestUpdate();
  };
}
