/** The absolute address of a template, which keeps its places to fill in. */
export const absoluteTemplate = (template: string, base: string): string => new URL(template, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
