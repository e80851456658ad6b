import type { JsonValue } from '../../domain/field/json-value.ts';
import { isJsonObject } from '../../domain/field/json-value.ts';
import type { Form, Question } from '../../domain/forms/form.ts';
import type { StageComparison, Visit } from '../../domain/inspections/visit.ts';
import { formatCoordinates } from '../../geo/measure/coordinate-formats.ts';
import { fieldText } from '../../i18n/field/field-text.ts';
import { formatNumber } from '../../i18n/format-number.ts';

const PARTS = ['subject', 'step', 'answers', 'comparison', 'remark', 'photos', 'position', 'positionExcuse', 'forOffice'] as const;
const ANSWER = 'answers.';

/** What a part of a record is called: of an answer, its question. */
export function partName(language: 'zh' | 'en', part: string, form: Form | null): string {
  const question = questionOf(part, form);
  if (question) return question.label[language];
  const known = PARTS.find((each) => each === part);
  return known ? fieldText(language, `part.${known}`) : fieldText(language, 'part.other', { part: part.startsWith(ANSWER) ? part.slice(ANSWER.length) : part });
}

/** What a part of a record says, in the words of the form; `stage` gives the label of a stage. */
export function partValue(language: 'zh' | 'en', part: string, value: JsonValue | undefined, form: Form | null, stage: (id: string) => string): string {
  if (value === undefined || value === null || value === '') return fieldText(language, 'conflict.nothing');
  const question = questionOf(part, form);
  if (question) return answerWords(language, question, value);
  if (part === 'step' && typeof value === 'string') return form?.steps.find(({ id }) => id === value)?.label[language] ?? value;
  if (part === 'comparison' && isJsonObject(value)) {
    const { verdict, observed } = value as unknown as StageComparison;
    const words = fieldText(language, `compare.${verdict}`);
    return verdict === 'differs' && observed !== null ? `${words} | ${stage(observed)}` : words;
  }
  if (part === 'position' && isJsonObject(value) && typeof value['lon'] === 'number' && typeof value['lat'] === 'number') return formatCoordinates([value['lon'], value['lat']], 'degrees');
  if (part === 'positionExcuse' && isJsonObject(value)) return excuseWords(language, value as unknown as NonNullable<Visit['positionExcuse']>);
  if (part === 'subject' && isJsonObject(value) && typeof value['name'] === 'string') return value['name'];
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function excuseWords(language: 'zh' | 'en', { reason, words }: NonNullable<Visit['positionExcuse']>): string {
  const said = fieldText(language, `excuse.${reason}`);
  return words === '' ? said : `${said} | ${words}`;
}

function questionOf(part: string, form: Form | null): Question | null {
  if (!part.startsWith(ANSWER)) return null;
  const id = part.slice(ANSWER.length);
  return form?.steps.flatMap(({ questions }) => questions).find((question) => question.id === id) ?? null;
}

function answerWords(language: 'zh' | 'en', question: Question, value: JsonValue): string {
  const label = (each: JsonValue): string => {
    const known = 'options' in question ? question.options.find((option) => option.value === each)?.label[language] : undefined;
    return known ?? (typeof each === 'string' ? each : JSON.stringify(each));
  };
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(label).join(language === 'zh' ? '、' : ', ');
  if (typeof value === 'number') return formatNumber(value);
  return label(value);
}
