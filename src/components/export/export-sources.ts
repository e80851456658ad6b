import type { OpenLayer } from '../../domain/layers/own-layer.ts';
import { exportText } from '../../i18n/layers/export-text.ts';
import { toolText } from '../../i18n/tools/tool-text.ts';
import type { AppState } from '../../state/app-state.ts';
import { filteredEntries } from '../../state/selectors/filter-entries.ts';
import { filterWords } from './filter-words.ts';
import { drawingTable, layerTable } from './own-tables.ts';
import { recordTable } from './record-table.ts';
import type { ExportSource } from './ur-export.ts';

/** Everything that can be taken away now: what the filter leaves, the open record, drawings, own layers. */
export function exportSources(state: AppState, layers: readonly OpenLayer[]): readonly ExportSource[] {
  const { language, catalogue, filter, selectedId, tools } = state;
  const all = catalogue.status === 'ready' ? catalogue.value.entries : [];
  const { entries } = filteredEntries(all, filter);
  const selected = all.filter(({ id }) => id === selectedId);
  const drawings = tools.shelf.items;
  return [
    ...(entries.length > 0
      ? [
          {
            id: 'filtered',
            label: exportText(language, 'filtered', { count: entries.length }),
            build: async (source) => recordTable(state, source, entries, filterWords(state, await source.documents())),
          } satisfies ExportSource,
        ]
      : []),
    ...selected.map((entry): ExportSource => ({ id: 'selected', label: `${exportText(language, 'selected')}: ${entry.name[language]}`, build: (source) => recordTable(state, source, [entry], entry.name[language]) })),
    ...(drawings.length > 0
      ? [{ id: 'drawings', label: exportText(language, 'drawings', { count: drawings.length }), build: () => drawingTable(language, drawings, (kind) => toolText(language, `draw.${kind}`)) } satisfies ExportSource]
      : []),
    ...layers.map((open): ExportSource => ({ id: open.layer.id, label: open.layer.name, build: () => layerTable(language, open) })),
  ];
}
