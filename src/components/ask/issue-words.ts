import type { GeometryIssue, GeometryProblem } from '../../geo/check/geometry-issue.ts';
import { askText, type AskKey } from '../../i18n/ask/ask-text.ts';
import type { QueryIssue } from '../../query/query-issue.ts';
import type { PlaceText } from '../../query/read-place.ts';
import type { Language } from '../../state/app-state.ts';
import { layerWords } from './ask-words.ts';

/** What the readers of text expect that is no word of CQL2 itself. */
const GRAMMAR: Readonly<Record<string, AskKey>> = {
  "'text'": 'grammar.text',
  number: 'grammar.number',
  property: 'grammar.property',
  metres: 'grammar.metres',
  'metres above 0': 'grammar.metres-above',
  'whole number above 0': 'grammar.whole-above',
  'end of text': 'grammar.end',
};

/** Expected and found things of a text, in the language. */
function grammarWords(language: Language, { expected = '', found = '' }: QueryIssue['values']): { readonly expected: string; readonly found: string } {
  const words = (text: string | number): string => {
    const key = GRAMMAR[text];
    return key ? askText(language, key) : String(text);
  };
  // A comma by itself is what is expected, not what parts two.
  const each = String(expected).split(/(?<!^), /);
  return { expected: each.map(words).join(language === 'zh' ? '、' : ', '), found: words(found) };
}

/** What is wrong with a question, in the user's words: where it is, what was expected, what stays as it was. */
export function issueWords(language: Language, { code, position, values }: QueryIssue): string {
  const at = typeof position === 'number' ? position + 1 : (position ?? '');
  const all = { id: '', property: '', ...values, ...grammarWords(language, values), position: at, layer: layerWords(language, String(values['layer'] ?? '')) };
  if (code !== 'invalid-geometry') return askText(language, `problem.${code}`, all);
  return askText(language, 'problem.invalid-geometry', { problem: shapeWords(language, String(values['problem']), String(values['where'] ?? '')) });
}

/** Why a typed or pasted place was refused. */
export function placeProblem(language: Language, read: Exclude<PlaceText, { readonly ok: true }>): string {
  switch (read.problem) {
    case 'too-long':
      return askText(language, 'problem.too-long', { most: read.most });
    case 'json':
      return askText(language, 'problem.json', { message: read.message });
    case 'text': {
      const { position, values } = read.issue;
      return askText(language, 'problem.text', { ...grammarWords(language, values), position: Number(position) + 1 });
    }
    case 'shape':
      return askText(language, 'problem.invalid-geometry', { problem: geometryWords(language, read.issue) });
    default:
      return askText(language, `problem.${read.problem}`);
  }
}

const PROBLEMS: readonly GeometryProblem[] = ['not-a-geometry', 'unsupported-type', 'empty', 'not-a-number', 'out-of-range', 'too-many-vertices', 'too-few-vertices', 'unclosed-ring', 'crosses-antimeridian', 'zero-area', 'self-crossing', 'has-height', 'duplicate-vertices'];

const geometryWords = (language: Language, { code, where }: GeometryIssue): string => shapeWords(language, code, where);

function shapeWords(language: Language, problem: string, where: string): string {
  const known = PROBLEMS.find((code) => code === problem) ?? 'not-a-geometry';
  const words = askText(language, `shape.${known}`);
  return where === '' ? words : askText(language, 'problem.at', { problem: words, where });
}
