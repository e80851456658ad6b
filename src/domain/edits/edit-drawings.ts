import type { Drawing } from '../drawing.ts';

/** One change of the drawings: what to keep, new or in a new version, and the ids of what to forget. */
export interface DrawingEdit {
  readonly keep: readonly Drawing[];
  readonly forget: readonly string[];
}

/** The drawings after an edit, in the order of making, and the edit that undoes it. */
export function editDrawings(
  drawings: readonly Drawing[],
  { keep, forget }: DrawingEdit,
): { readonly drawings: readonly Drawing[]; readonly reverse: DrawingEdit } {
  const before = new Map(drawings.map((drawing) => [drawing.id, drawing]));
  const after = new Map(before);
  for (const id of forget) after.delete(id);
  for (const drawing of keep) after.set(drawing.id, drawing);
  const touched = [...new Set([...keep.map(({ id }) => id), ...forget])];
  return {
    drawings: [...after.values()].sort((a, b) => a.createdAt - b.createdAt),
    reverse: {
      keep: touched.flatMap((id) => before.get(id) ?? []),
      forget: touched.filter((id) => !before.has(id)),
    },
  };
}
