import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelBlock, textWidthEm } from '../../../../src/map/sites/label-block.ts';

describe('labelBlock', () => {
  it('keeps a short name on one line', () => {
    expect(labelBlock('台东步行街', [])).toMatchObject({ first: '台东步行街', second: '', widthEm: 5 });
  });

  it('breaks a long name into lines of about equal length', () => {
    expect(labelBlock('第二条跨胶州湾海底隧道', []).first).toBe('第二条跨胶州\n湾海底隧道');
  });

  it('leaves no opening bracket at the end of a line and no closing one at the beginning', () => {
    const { first } = labelBlock('大港区域改造提升（港区核心）', []);
    expect(first).not.toMatch(/（\n|\n）/);
  });

  it('breaks English between words', () => {
    const { first } = labelBlock('Renhe Road old-quarter redevelopment', []);
    expect(first.replaceAll('\n', ' ')).toBe('Renhe Road old-quarter redevelopment');
  });

  it('puts the other lines below, smaller', () => {
    const { second, heightEm } = labelBlock('橡胶谷', ['示意·未核实']);
    expect(second).toBe('示意·未核实');
    expect(heightEm).toBeGreaterThan(labelBlock('橡胶谷', []).heightEm);
  });

  it('has at most three lines of a name, loses no character of a shorter one, and is as wide as its widest line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('青', '岛', '（', '）', 'a', 'W', ' ', '·'), minLength: 1 }), (name) => {
        const block = labelBlock(name, []);
        const lines = block.first.split('\n');
        expect(lines.length).toBeLessThanOrEqual(3);
        const bare = (text: string): string => text.replace(/\s/g, '');
        if (!block.first.includes('...')) expect(bare(block.first)).toBe(bare(name));
        expect(block.widthEm).toBe(Math.max(...lines.map(textWidthEm)));
      }),
    );
  });
});
