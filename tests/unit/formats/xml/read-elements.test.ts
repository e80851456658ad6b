import { describe, expect, test } from 'vitest';
import { readElements, type XmlElement } from '../../../../src/formats/xml/read-elements.ts';

function read(text: string, ...names: readonly string[]) {
  const found: { readonly element: XmlElement; readonly labels: readonly string[] }[] = [];
  return { problem: readElements(text, new Set(names), (element, labels) => found.push({ element, labels })), found };
}

describe('elements of XML', () => {
  test('prefixes, attributes with signs, entities, CDATA, comments and instructions', () => {
    const { problem, found } = read(`<?xml version="1.0"?><!DOCTYPE a><a><!-- <b/> --><k:b x="1>2" y='&quot;&#x53f0;&#19996;'>t&amp;<![CDATA[<i>&amp;</i>]]><c/>u</k:b></a>`, 'b');
    expect(problem).toBeNull();
    expect(found).toHaveLength(1);
    expect(found[0]?.element).toMatchObject({ name: 'b', text: 't&<i>&amp;</i>u', children: [{ name: 'c' }] });
    expect([...(found[0]?.element.attributes ?? [])]).toEqual([['x', '1>2'], ['y', '"台东']]);
  });

  test('labels of the elements around come along', () => {
    expect(read('<d><name>册</name><f><name>甲</name><p/></f><f><p/></f></d>', 'p').found.map(({ labels }) => labels)).toEqual([['册', '甲'], ['册']]);
  });

  test.each([
    ['text', 'hello', 'broken'],
    ['nothing', '', 'broken'],
    ['a tag that never ends', '<a', 'broken'],
    ['an attribute that never ends', '<a b="><c/>', 'broken'],
    ['an element that never ends', '<a><b></b>', 'broken'],
    ['elements that cross', '<a><b></a></b>', 'broken'],
    ['a comment that never ends', '<a><!-- ', 'broken'],
    ['a billion laughs', '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><a>&c;</a>', 'entities'],
    ['a file from outside', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'entities'],
    ['a million deep', '<a>'.repeat(1_000_000), 'deep'],
  ])('%s is refused', (_, text, problem) => expect(read(text, 'p').problem).toBe(problem));
});
