import type { CoordinateIssueCode } from '../../domain/coordinates/coordinate.ts';
import type { GeometryProblem } from '../../geo/check/geometry-issue.ts';
import type { TypedPositionIssue } from '../../geo/crs/read-positions.ts';
import type { ShapeProblem } from '../../geo/shapes/shape-from-positions.ts';
import { toolText, type ToolKey } from '../../i18n/tools/tool-text.ts';

const GEOMETRY: Readonly<Partial<Record<GeometryProblem | ShapeProblem, ToolKey>>> = {
  'too-few-positions': 'problem.too-few-positions',
  'too-many-positions': 'problem.too-many-positions',
  'no-radius': 'problem.no-radius',
  'self-crossing': 'problem.self-crossing',
  'zero-area': 'problem.zero-area',
  'too-few-vertices': 'problem.too-few-vertices',
  'too-many-vertices': 'problem.too-many-vertices',
  'crosses-antimeridian': 'problem.crosses-antimeridian',
  'out-of-range': 'problem.out-of-range',
  'not-a-number': 'problem.not-a-number',
  empty: 'problem.empty',
};

/** What is wrong with a shape, in words that follow a colon. */
export function shapeProblem(language: 'zh' | 'en', problem: GeometryProblem | ShapeProblem): string {
  return toolText(language, GEOMETRY[problem] ?? 'problem.other');
}

/** What is wrong with a typed line of coordinates, and in which line where there are several. */
export function entryProblem(language: 'zh' | 'en', { code, line }: TypedPositionIssue, lines: number): string {
  const key: `entry.${CoordinateIssueCode | 'too-many-lines'}` = `entry.${code}`;
  const problem = toolText(language, key);
  return lines > 1 && code !== 'too-many-lines' ? toolText(language, 'entry.line', { line, problem }) : sentence(problem);
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
