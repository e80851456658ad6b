import { ContextProvider } from '@lit/context';
import axe from 'axe-core';
import { expect } from 'vitest';
import { geolocationContext } from '../../src/components/geolocation-context.ts';
import { recordSourceContext } from '../../src/components/record-source-context.ts';
import '../../src/components/styles/page.css';
import { storeContext } from '../../src/components/ur-element.ts';
import type { SourceDocument } from '../../src/domain/source-document.ts';
import type { GeolocationService } from '../../src/services/geolocation.ts';
import type { RecordSource } from '../../src/services/record-source.ts';
import type { AppState } from '../../src/state/app-state.ts';
import type { Store } from '../../src/state/store.ts';
import { appStore } from '../fixtures/app-store.ts';
import { realVocabulary } from '../fixtures/real-vocabulary.ts';
import { siteEntries } from './site-entries.ts';

const documents = new Map<string, SourceDocument>([
  [
    'plan',
    {
      id: 'plan',
      title: { zh: '规划全文', en: 'The whole plan' },
      shortTitle: { zh: '规划', en: 'The plan' },
      publisher: { zh: '区政府', en: 'District' },
      published: { date: '2022', certainty: 'printed' },
      covers: { from: '2021', to: '2025' },
    },
  ],
]);

/** An element in the page with a store around it. */
export interface Mounted<E extends HTMLElement> {
  readonly element: E;
  readonly store: Store<AppState>;
}

/** State with the made-up records and the real vocabulary loaded. */
export const loaded: Partial<AppState> = {
  catalogue: { status: 'ready', value: { version: '2024.03', entries: siteEntries } },
  vocabulary: { status: 'ready', value: realVocabulary },
};

let wrapper: HTMLElement | null = null;

/** Puts an element into an empty page, within a region, so that it stands as it does in the application. */
export async function mount<K extends keyof HTMLElementTagNameMap>(
  name: K,
  state: Partial<AppState> = {},
  options: { readonly geolocation?: GeolocationService; readonly records?: RecordSource; readonly prepare?: (element: HTMLElementTagNameMap[K]) => void } = {},
): Promise<Mounted<HTMLElementTagNameMap[K]>> {
  wrapper?.remove();
  wrapper = document.createElement('div');
  const store = appStore({ ...loaded, ...state });
  document.documentElement.lang = store.get().language === 'zh' ? 'zh-Hans' : 'en';
  new ContextProvider(wrapper, { context: storeContext, initialValue: store });
  new ContextProvider(wrapper, {
    context: recordSourceContext,
    // Cards stay on the way: they have tests of their own.
    initialValue: options.records ?? {
      records: () => new Promise<never>(() => undefined),
      documents: () => Promise.resolve(documents),
      quality: () => new Promise<never>(() => undefined),
      guides: () => new Promise<never>(() => undefined),
      terms: () => Promise.resolve({ fields: [], scopes: [], units: [] }),
    },
  });
  if (options.geolocation) new ContextProvider(wrapper, { context: geolocationContext, initialValue: options.geolocation });
  document.body.append(wrapper);
  const element = document.createElement(name);
  options.prepare?.(element);
  wrapper.append(element);
  await settled();
  return { element, store };
}

/** Resolves when elements have rendered what follows from the last change. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Elements of a selector in this element and in every shadow root inside it. */
export function deepQueryAll(root: Element | ShadowRoot, selector: string): readonly HTMLElement[] {
  const scope = root instanceof Element && root.shadowRoot ? root.shadowRoot : root;
  const own = [...scope.querySelectorAll<HTMLElement>(selector)];
  const nested = [...scope.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null);
  return [...own, ...nested.flatMap((element) => deepQueryAll(element, selector))];
}

const wordsOf = (element: HTMLElement): string =>
  (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();

/** The button, tab or link whose name holds these words; throws where there is none. */
export function button(root: Element, words: string): HTMLElement {
  const found = deepQueryAll(root, 'button, a[href]').find((element) => wordsOf(element).includes(words));
  if (!found) throw new Error(`no button ${words} among ${deepQueryAll(root, 'button').map(wordsOf).join(' / ')}`);
  return found;
}

/** Fails with the rule and the element where axe finds something in these colours and this language. */
export async function expectAccessible(element: HTMLElement, rules: readonly string[] = []): Promise<void> {
  const { violations } = await axe.run(element, {
    rules: Object.fromEntries(['region', ...rules].map((rule) => [rule, { enabled: false }])),
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** Every combination of language and colours that a person can choose. */
export const looks = (['zh', 'en'] as const).flatMap((language) =>
  (['light', 'dark', 'contrast', 'sunlight'] as const).map((appearance) => ({ language, appearance })),
);
