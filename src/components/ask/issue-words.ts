import type { GeometryIssue, GeometryProblem } from '../../geo/check/geometry-issue.ts';
import { askText } from '../../i18n/ask/ask-text.ts';
import type { QueryIssue } from '../../query/query-issue.ts';
import type { PlaceText } from '../../query/read-place.ts';
import type { Language } from '../../state/app-state.ts';
import { layerWords } from './ask-words.ts';

/** What is wrong with a question, in the user's words: where it is, what was expected, what stays as it was. */
export function issueWords(language: Language, { code, position, values }: QueryIssue): string {
  const at = typeof position === 'number' ? position + 1 : (position ?? '');
  const all = { expected: '', found: '', id: '', property: '', ...values, position: at, layer: layerWords(language, String(values['layer'] ?? '')) };
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
      return askText(language, 'problem.text', { expected: '', found: '', ...values, position: Number(position) + 1 });
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
