const BEGIN = '<!-- computed by `npm run accuracy`; do not edit -->';
const END = '<!-- end of what is computed -->';

/** A document with what stands between its two marks replaced; throws where the marks are missing. */
export function withTables(document: string, tables: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin === -1 || end < begin) throw new Error(`the document needs the lines ${BEGIN} and ${END}`);
  return `${document.slice(0, begin)}${BEGIN}\n\n${tables}\n\n${document.slice(end)}`;
}
