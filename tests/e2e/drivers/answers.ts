import { expect, type Locator, type Page } from '@playwright/test';
import { readJson } from '../../../geodata/scripts/read-json.ts';
import { readRecords } from '../../../geodata/scripts/read-records.ts';
import { type FoundStatement, statementsById } from '../../../src/domain/derive/statement-id.ts';
import type { IdentifiedRecord } from '../../../src/domain/renewal-record.ts';
import { documentsSchema } from '../../../src/domain/source-document.ts';
import type { StatementWords } from '../../../src/components/site-card/statement-words.ts';
import { statementWords } from '../../../src/components/site-card/statement-words.ts';
import type { Language } from '../../../src/state/app-state.ts';
import type { Step } from '../../fixtures/questions.ts';
import { realVocabulary } from '../../fixtures/real-vocabulary.ts';
import type { MapApp } from './map-app.ts';

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A user who looks for an answer, with what was done counted. */
export class AnswerSeeker {
  /** Each press, choice or text typed is one. */
  actions = 0;

  constructor(
    readonly app: MapApp,
    readonly language: Language,
    readonly records: ReadonlyMap<string, IdentifiedRecord>,
    readonly statements: ReadonlyMap<string, FoundStatement>,
    readonly words: StatementWords,
  ) {}

  get page(): Page {
    return this.app.page;
  }

  async take(step: Step): Promise<void> {
    if ('find' in step) {
      const name = this.#name(step.find);
      await this.app.search(name);
      this.actions += 1;
      await this.#press(this.app.results.filter({ hasText: name }).first());
      await expect(this.app.cardTitle).toContainText(name);
    } else if ('statements' in step) await this.#press(this.app.card.getByRole('button', { name: this.app.text('card.history'), exact: true }));
    else if ('desk' in step) {
      await this.#press(this.page.getByRole('button', { name: this.app.text('doors.menu'), exact: true }));
      await this.#press(this.page.getByRole('button', { name: this.app.text(`doors.${step.desk}`), exact: true }));
    } else if ('choose' in step) {
      await this.page.getByRole('combobox', { name: this.app.text('structures.choose') }).selectOption(step.choose);
      this.actions += 1;
    } else if ('story' in step) {
      const { title } = (await readJson(`stories/${step.story}.json`)) as { readonly title: Readonly<Record<Language, string>> };
      await this.#press(this.page.locator('ur-story-desk').getByRole('button', { name: title[this.language] }));
    }
    else if ('step' in step) await this.#press(this.page.locator('ur-story-desk').getByRole('navigation').getByRole('button').nth(step.step - 1));
    else if ('family' in step) {
      await this.app.filterBy(realVocabulary.families.find(({ id }) => id === step.family)?.label[this.language] ?? step.family);
      this.actions += 1;
    } else await this.#press(this.app.row(this.#name(step.row)));
  }

  /** Fails unless one place of what is open says value and field, in words, of every statement. */
  async expectAnswer(ids: readonly string[]): Promise<void> {
    const place = this.app.card.or(this.page.locator('[slot="desk"]')).filter({ visible: true });
    for (const id of ids) {
      const found = this.statements.get(id);
      if (!found) throw new Error(`no statement ${id}`);
      const { text, unit } = this.words.value(found.statement);
      const number = new RegExp(`(?<![\\d.])${literal(text)}(?![\\d.]*\\d)`);
      const said = place.locator('li, tr, .cited').filter({ hasText: number }).filter({ hasText: this.words.time(found.statement) });
      // A chart names the unit once, over its rows.
      const chart = place.locator('section').filter({ has: this.page.locator('table'), hasText: unit }).locator('tr').filter({ hasText: number });
      await expect(said.filter({ hasText: unit }).or(chart).first(), id).toBeVisible();
    }
  }

  async #press(what: Locator): Promise<void> {
    await what.click();
    this.actions += 1;
  }

  #name(record: string): string {
    const name = this.records.get(record)?.name[this.language];
    if (name === undefined) throw new Error(`no record ${record}`);
    return name;
  }
}

/** What the data say, read once: makes seekers of answers in a language. */
export async function answerSeekers(app: MapApp): Promise<(language: Language) => AnswerSeeker> {
  const records = (await readRecords()).map(({ record }) => record);
  const { documents } = documentsSchema.parse(await readJson('documents.json'));
  const byId = new Map(documents.map((each) => [each.id, each]));
  const statements = statementsById(records);
  return (language) => new AnswerSeeker(app, language, new Map(records.map((each) => [each.id, each])), statements, statementWords(realVocabulary, byId, language));
}
