import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

const RULE_SETS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with the broken rules and the elements they are broken at, when axe finds any on the page, or in `part` of it, as it is now. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(RULE_SETS);
  const { violations } = await (part === undefined ? builder : builder.include(part)).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target, any }) => `  ${target.join(' ')} ${any.map(({ message }) => message).join(' ')}`).join('\n')}`);
  expect(found).toEqual([]);
}
