import { ContextProvider } from '@lit/context';
import { askContext } from '../../../src/components/ask/ask-context.ts';
import { AskSession } from '../../../src/components/ask/ask-session.ts';
import { recordSourceContext } from '../../../src/components/record-source-context.ts';
import { searchSourceContext } from '../../../src/components/search-source-context.ts';
import '../../../src/components/styles/page.css';
import { storeContext } from '../../../src/components/ur-element.ts';
import type { Drawing } from '../../../src/domain/drawing.ts';
import type { OpenLayer } from '../../../src/domain/layers/own-layer.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { appStore } from '../../fixtures/app-store.ts';
import { askReady, askSources } from '../../fixtures/ask/ask-world.ts';
import { directEngine } from '../../fixtures/ask/direct-engine.ts';
import { layerReader } from '../../fixtures/ask/layer-reader.ts';
import { questionKeeper } from '../../fixtures/ask/question-keeper.ts';
import { drawingKeeper } from '../../fixtures/drawing-keeper.ts';

/** An element of asking in the page, as wide and high as in the application, with a session around it. */
export async function placeAsk<K extends keyof HTMLElementTagNameMap>(
  name: K,
  state: Partial<AppState> = {},
  { drawings = [], layers = [], prepare }: { readonly drawings?: readonly Drawing[]; readonly layers?: readonly OpenLayer[]; readonly prepare?: (element: HTMLElementTagNameMap[K], session: AskSession) => void } = {},
) {
  const root = document.createElement('main');
  root.style.cssText = 'display: flex; flex-direction: column; width: 400px; height: 700px';
  const store = appStore({ ...askReady, ...state });
  document.documentElement.lang = store.get().language === 'zh' ? 'zh-Hans' : 'en';
  const engine = directEngine();
  const keepers = { questions: questionKeeper(), drawings: drawingKeeper(...drawings), layers: layerReader() };
  keepers.layers.kept.push(...layers);
  const sources = askSources();
  const session = new AskSession(store, engine, keepers);
  new ContextProvider(root, { context: storeContext, initialValue: store });
  new ContextProvider(root, { context: askContext, initialValue: session });
  new ContextProvider(root, { context: searchSourceContext, initialValue: sources.search });
  new ContextProvider(root, { context: recordSourceContext, initialValue: sources.records });
  const element = document.createElement(name);
  prepare?.(element, session);
  root.append(element);
  document.body.replaceChildren(root);
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  return { element, store, engine, keepers, sources, session };
}
