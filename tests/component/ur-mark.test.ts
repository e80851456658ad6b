import { expect, it } from 'vitest';
import { themes } from '../../src/domain/terms.ts';
import '../../src/components/ur-mark.ts';
import type { UrMark } from '../../src/components/ur-mark.ts';
import { silhouettes } from '../../src/map/marks/silhouettes.ts';

async function mark(properties: Partial<UrMark>): Promise<UrMark> {
  const element = Object.assign(document.createElement('ur-mark'), properties);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const parts = (element: UrMark): SVGPathElement[] => [...(element.shadowRoot?.querySelectorAll('path') ?? [])];

it('draws every theme with paths the browser understands', async () => {
  for (const theme of themes) {
    const element = await mark({ theme, stage: 'under-construction', precision: 'exact' });
    for (const path of parts(element)) expect(path.getTotalLength()).toBeGreaterThan(0);
    element.remove();
  }
});

it('knows the length of each silhouette, so that dashes close', () => {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  for (const [family, silhouette] of Object.entries(silhouettes)) {
    path.setAttribute('d', silhouette.path);
    expect(Math.abs(path.getTotalLength() - silhouette.length), family).toBeLessThan(0.5);
  }
});

it('takes its colours from the page, and is hidden from assistive technology', async () => {
  const element = await mark({ theme: 'port', stage: 'completed' });
  expect(parts(element).some((path) => path.getAttribute('fill') === 'var(--ur-fam-port)')).toBe(true);
  expect(element.shadowRoot?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  element.remove();
});

it('has the width of its body times its margin, and grows by its foot', async () => {
  const bare = await mark({ size: 52 });
  const footed = await mark({ size: 52, precision: 'street' });
  expect(bare.getBoundingClientRect().width).toBeCloseTo(68, 0);
  expect(footed.getBoundingClientRect().height).toBeCloseTo(84, 0);
  bare.remove();
  footed.remove();
});

it('leaves the icon of a theme out where it stands for a family', async () => {
  const theme = await mark({ theme: 'residential' });
  const family = await mark({ theme: 'residential', bare: true });
  expect(parts(family)).toHaveLength(parts(theme).length - 1);
  theme.remove();
  family.remove();
});
