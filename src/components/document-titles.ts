import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SourceDocument } from '../domain/source-document.ts';
import { PackageError } from '../services/package-error.ts';
import type { Language } from '../state/app-state.ts';
import { recordSourceContext } from './record-source-context.ts';

/**
 * The source documents by id, asked for only when an element needs to name one. Until they are here, and where their
 * package cannot be had (`failed`), a document goes by its id.
 */
export class DocumentTitles implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #source: ContextConsumer<typeof recordSourceContext, ReactiveControllerHost & HTMLElement>;
  #documents: ReadonlyMap<string, SourceDocument> | null = null;
  #asked = false;
  failed = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#source = new ContextConsumer(host, { context: recordSourceContext });
    host.addController(this);
  }

  hostConnected(): void {
    this.failed = false;
  }

  /** Every document, newest last, or none while they are on their way. */
  get all(): readonly SourceDocument[] {
    this.#ask();
    return this.#documents ? [...this.#documents.values()] : [];
  }

  title(id: string, language: Language): string {
    this.#ask();
    return this.#documents?.get(id)?.shortTitle[language] ?? id;
  }

  /** Asks again after a failure. */
  retry(): void {
    this.failed = false;
    this.#asked = false;
    this.#host.requestUpdate();
  }

  #ask(): void {
    const source = this.#source.value;
    if (this.#asked || !source) return;
    this.#asked = true;
    source.documents().then(
      (documents) => {
        this.#documents = documents;
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        if (!(error instanceof PackageError)) throw error;
        this.failed = true;
        this.#host.requestUpdate();
      },
    );
  }
}
