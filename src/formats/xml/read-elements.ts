/** An element with all that is in it. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, that of its children left out. */
  readonly text: string;
}

/** Why a text is not read: it is no XML, declares entities of its own, or is nested deeper than any file of these formats. */
export type XmlProblem = 'broken' | 'entities' | 'deep';

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
  readonly isWanted: boolean;
  /** Text of the last `name` directly inside. */
  label: string;
}

const MOST_DEPTH = 128;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Text without entities; unknown ones stay as they are written. */
function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Gives every element of these names, whole, one after the other, with the labels of the elements around it. It builds nothing
 * else, so a large file costs one element at a time. Own code, because workers have no `DOMParser`: no entities but the five
 * and numbers, nothing fetched. Returns what is wrong, or null; what was given before stays given.
 */
export function readElements(text: string, names: ReadonlySet<string>, onElement: (element: XmlElement, labels: readonly string[]) => void): XmlProblem | null {
  const open: OpenElement[] = [];
  let at = 0;
  let isBegun = false;
  const addText = (part: string): void => {
    const current = open.at(-1);
    if (current && part !== '') current.text += part;
  };
  const close = (element: OpenElement): void => {
    const parent = open.at(-1);
    if (parent && element.name === 'name') parent.label = element.text.trim();
    if (!element.isWanted) return;
    if (parent?.isWanted) parent.children.push(element);
    else onElement(element, open.map(({ label }) => label).filter((label) => label !== ''));
  };
  while (at < text.length) {
    const start = text.indexOf('<', at);
    if (start === -1) break;
    addText(plain(text.slice(at, start)));
    if (text.startsWith('<!--', start)) {
      const end = text.indexOf('-->', start + 4);
      if (end === -1) return 'broken';
      at = end + 3;
      continue;
    }
    if (text.startsWith('<![CDATA[', start)) {
      const end = text.indexOf(']]>', start + 9);
      if (end === -1) return 'broken';
      addText(text.slice(start + 9, end));
      at = end + 3;
      continue;
    }
    const end = endOfTag(text, start);
    if (end === -1) return 'broken';
    at = end + 1;
    const first = text[start + 1];
    if (first === '?') continue;
    if (first === '!') {
      if (text.slice(start, end).includes('[')) return 'entities';
      continue;
    }
    if (first === '/') {
      const element = open.pop();
      if (!element || element.name !== localName(text.slice(start + 2, end).trim())) return 'broken';
      close(element);
      continue;
    }
    const isEmpty = text[end - 1] === '/';
    const inside = text.slice(start + 1, isEmpty ? end - 1 : end);
    const gap = inside.search(/\s/);
    const name = localName(gap === -1 ? inside : inside.slice(0, gap));
    if (name === '') return 'broken';
    isBegun = true;
    const isWanted = names.has(name) || (open.at(-1)?.isWanted ?? false);
    const element: OpenElement = { name, attributes: isWanted && gap !== -1 ? attributesIn(inside.slice(gap)) : NO_ATTRIBUTES, children: [], text: '', isWanted, label: '' };
    if (isEmpty) close(element);
    else if (open.length === MOST_DEPTH) return 'deep';
    else open.push(element);
  }
  return isBegun && open.length === 0 ? null : 'broken';
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Where a tag ends: a `>` inside of a quoted attribute is none. */
function endOfTag(text: string, start: number): number {
  let end = text.indexOf('>', start);
  if (end === -1) return -1;
  const inside = text.slice(start, end);
  if (!inside.includes('"') && !inside.includes("'")) return end;
  let quote = '';
  for (end = start; end < text.length; end++) {
    const character = text[end] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return end;
  }
  return -1;
}

function attributesIn(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) attributes.set(localName(name), plain(double ?? single ?? ''));
  return attributes;
}

/** First child of a name. */
export const childOf = (element: XmlElement, name: string): XmlElement | undefined => element.children.find((child) => child.name === name);

/** Trimmed text of the first child of a name; null where there is none. */
export const textOf = (element: XmlElement, name: string): string | null => childOf(element, name)?.text.trim() || null;
