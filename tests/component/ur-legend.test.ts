import { expect, test } from 'vitest';
import '../../src/components/ur-legend.ts';
import '../../src/components/ur-notices.ts';
import { showNotice } from '../../src/actions/show-notice.ts';
import { NO_FILTER } from '../../src/domain/filter.ts';
import { button, deepQueryAll, expectAccessible, looks, mount, settled } from './mount.ts';

test('the legend names nine families, seventeen themes, eight stages, six kinds of line, five precisions and the base map', async () => {
  const { element } = await mount('ur-legend');
  expect(deepQueryAll(element, 'section').map((part) => part.querySelectorAll('li').length)).toEqual([9, 17, 8, 6, 5, 0, 6]);
});

test('what does not occur in the selection is pale, and says so in words', async () => {
  const { element } = await mount('ur-legend', { filter: { ...NO_FILTER, themes: ['culture'] } });
  const state = (words: string): string | undefined =>
    deepQueryAll(element, 'li').find((item) => item.textContent.includes(words))?.className;
  expect(state('公共生活')).toBe('');
  expect(state('停工')).toBe('absent');
  expect(deepQueryAll(element, 'li').find((item) => item.textContent.includes('停工'))?.textContent).toContain('所选项目中没有');
});

test('notices are told by their weight and go when dismissed', async () => {
  const { element, store } = await mount('ur-notices');
  showNotice(store, 'info', 'notice.link-copied');
  showNotice(store, 'error', 'notice.data-broken', { file: 'records.json' });
  await settled();
  expect(deepQueryAll(element, '[role="status"]').map(({ textContent }) => textContent)).toEqual(['链接已复制。']);
  expect(deepQueryAll(element, '[role="alert"]')[0]?.textContent).toContain('records.json');
  await expectAccessible(element);
  button(element, '关闭消息').click();
  await settled();
  expect(deepQueryAll(element, 'li')).toHaveLength(1);
});

test.each(looks)('axe finds nothing in $language, $appearance', async (look) => {
  document.documentElement.dataset['theme'] = look.appearance;
  const { element } = await mount('ur-legend', look);
  await expectAccessible(element);
});
