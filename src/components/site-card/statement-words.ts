import './card-texts.ts';
import type { Comparison } from '../../domain/derive/comparisons.ts';
import { findTerm } from '../../domain/derive/find-term.ts';
import { type Documents, sourceOf } from '../../domain/derive/statement-moment.ts';
import type { SourceDocument } from '../../domain/source-document.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import { formatPeriod } from '../../i18n/format-period.ts';
import { translate } from '../../i18n/translate.ts';
import type { Language } from '../../state/app-state.ts';

/** A value ready to be shown; `unit` is empty where there is none. */
export interface ValueWords {
  readonly text: string;
  readonly unit: string;
  /** Set where the text is not in the interface's language. */
  readonly lang: 'zh-Hans' | null;
  /** The same value in the other measure (normalised, or as stated), where that is another. */
  readonly other: { readonly text: string; readonly lang: 'zh-Hans' | null } | null;
}

/** What fields, scopes, units and times of statements read like in one language. */
export interface StatementWords {
  readonly language: Language;
  readonly documents: Documents;
  /** The document of a statement. */
  readonly document: (statement: Statement) => SourceDocument;
  readonly field: (statement: Pick<Statement, 'field' | 'scope'>) => string;
  readonly scope: (id: string) => string;
  readonly value: (statement: Statement) => ValueWords;
  /** Value and unit in one line. */
  readonly valueLine: (statement: Statement) => string;
  /** `2022–2024年`, or the date of an `asOf`. */
  readonly time: (statement: Statement) => string;
  readonly unit: (id: string | null, field: string) => string;
  /** The axis of a comparison in a unit that the language knows, with a function from its values to words. */
  readonly axis: (comparison: Comparison) => { readonly unit: string; readonly words: (value: number) => string };
  readonly stage: (id: string) => string;
  readonly nature: (statement: Statement) => string;
}

/** Units counted by 万 and 亿, which English does not know. */
const CHINESE_MULTIPLE = /^(wan|yi)-/;

/** Words for statements. Throws where a statement uses a term or document that is not there: the data check admits none. */
export function statementWords(vocabulary: Vocabulary, documents: Documents, language: Language): StatementWords {
  const inLanguage = (target: Language): ((id: string | null, field: string) => string) => {
    return (id, field) => {
      if (id === null) return '';
      const { counter } = findTerm(vocabulary.fields, field);
      const unit = findTerm(vocabulary.units, id);
      if (unit.base !== 'count' || !counter) return unit.label[target];
      return unit.factor === 1 ? counter[target] : `${unit.label[target]}${counter[target]}`;
    };
  };
  const unit = inLanguage(language);
  const qualified = (statement: Statement, text: string, target: Language = language): string =>
    translate(target, `card.qualifier.${statement.qualifier}`, { value: text });
  const plain = (text: string, lang: 'zh-Hans' | null = null): ValueWords => ({ text, unit: '', lang, other: null });
  const stage = (id: string): string => findTerm(vocabulary.stages, id).label[language];

  const numberWords = (statement: Statement, stated: number): ValueWords => {
    const { normalised, field } = statement;
    const own = qualified(statement, formatNumber(stated));
    if (!normalised || normalised.unit === statement.unit) return { ...plain(own), unit: unit(statement.unit, field) };
    if (language === 'en' && CHINESE_MULTIPLE.test(statement.unit ?? '')) {
      const official = `${qualified(statement, formatNumber(stated), 'zh')} ${inLanguage('zh')(statement.unit, field)}`;
      return {
        text: qualified(statement, compact(normalised.value)),
        unit: unit(normalised.unit, field),
        lang: null,
        other: { text: official, lang: 'zh-Hans' },
      };
    }
    const base = `${qualified(statement, formatNumber(normalised.value, normalised.value < 100 ? 2 : 0))} ${unit(normalised.unit, field)}`;
    return { text: own, unit: unit(statement.unit, field), lang: null, other: { text: base, lang: null } };
  };

  const value = (statement: Statement): ValueWords => {
    if (typeof statement.value === 'number') return numberWords(statement, statement.value);
    switch (findTerm(vocabulary.fields, statement.field).kind) {
      case 'stage':
        return plain(stage(statement.value));
      case 'date':
        return plain(qualified(statement, formatDate(language, statement.value)));
      case 'number':
      case 'text':
        if (language === 'zh') return plain(statement.value);
        return statement.valueEn === undefined ? plain(statement.value, 'zh-Hans') : plain(statement.valueEn);
    }
  };

  return {
    language,
    documents,
    document: (statement) => sourceOf(statement, documents),
    field: ({ field, scope }) => {
      const name = findTerm(vocabulary.fields, field).label[language];
      if (scope === undefined) return name;
      const part = findTerm(vocabulary.scopes, scope).label[language];
      return language === 'zh' ? `${name}（${part}）` : `${name} (${part})`;
    },
    scope: (id) => findTerm(vocabulary.scopes, id).label[language],
    value,
    valueLine: (statement) => {
      const { text, unit: own } = value(statement);
      return own === '' ? text : `${text} ${own}`;
    },
    time: ({ asOf, period }) => (period ? formatPeriod(language, period.from, period.to) : formatDate(language, asOf ?? '')),
    unit,
    axis: ({ field, unit: id, base, factor }) =>
      language === 'en' && CHINESE_MULTIPLE.test(id ?? '')
        ? { unit: unit(base, field), words: (position) => compact(position * factor) }
        : { unit: unit(id, field), words: (position) => formatNumber(position) },
    stage,
    nature: (statement) => findTerm(vocabulary.natures, statement.nature).label[language],
  };
}

const inWords = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 });

/** A large number the English way: `18 000`, `96.22 billion`. */
function compact(value: number): string {
  return Math.abs(value) >= 1e6 ? inWords.format(value) : formatNumber(value, value < 100 ? 2 : 0);
}
