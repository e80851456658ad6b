import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

const RULE_SETS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What other colours, and the larger targets of the sunlight, can change of a page that has met every rule in its first ones. */
const LOOK_RULES = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

/**
 * Fails with the broken rules and the elements they are broken at, when axe finds any on the page, or in `part` of it, as it is now.
 * `look`: only the rules that another look of the same page can break.
 */
export async function expectAccessible(page: Page, part?: string, which: 'all' | 'look' = 'all'): Promise<void> {
  // The page holds no frames of others, for whose sake the builder would open a second page at every run.
  const all = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const builder = which === 'all' ? all.withTags(RULE_SETS) : all.withRules(LOOK_RULES);
  const { violations } = await (part === undefined ? builder : builder.include(part)).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target, any }) => `  ${target.join(' ')} ${any.map(({ message }) => message).join(' ')}`).join('\n')}`);
  expect(found).toEqual([]);
}
