import type { Grammar } from './grammar.ts';

const RELATIONS = {
  intersects: (subject: string) => `与${subject}相交`,
  disjoint: (subject: string) => `与${subject}相离`,
  within: (subject: string) => `在${subject}内`,
  contains: (subject: string) => `包含${subject}`,
  touches: (subject: string) => `与${subject}相接`,
} as const;
const YEARS: Readonly<Record<string, (years: string) => string>> = {
  target_year: (years) => `计划于${years}年`,
  actual_year: (years) => `${years}年有进展报道`,
  baseline_year: (years) => `以${years}年为基期`,
  year: (years) => `${years}年有资料`,
};
const COMPARISONS = { '=': '为', '<>': '不是', '<': '小于', '<=': '不大于', '>': '大于', '>=': '不小于' } as const;

/** Chinese: “距历史城区类项目300米以内、计划于2024年的停车类项目”. */
export const grammarZh: Grammar = {
  all: (layer) => `全部${layer}`,
  selected: (layer, condition) => `${condition}的${layer}`,
  described: (noun, places, facts) => {
    const attributes = [...(places.length > 0 ? [places.join('且')] : []), ...facts];
    return attributes.length > 0 ? `${attributes.join('、')}的${noun}` : noun;
  },
  years: (property, low, high) => YEARS[property]?.(low === high ? low : `${low}—${high}`) ?? null,
  nearest: (rest, count, subject) => `${rest}中距${subject}最近的${count}个`,
  and: (parts) => parts.join('且'),
  or: (parts) => parts.join('或'),
  not: (part) => `并非（${part}）`,
  compare: (property, comparison, value) => `${property}${COMPARISONS[comparison]}${value}`,
  like: (property, pattern) => `${property}形如“${pattern}”`,
  between: (property, low, high) => `${property}从${low}到${high}`,
  in: (property, values) => `${property}为${values.join('或')}`,
  isNull: (property) => `${property}未知`,
  relation: (relation, subject) => RELATIONS[relation](subject),
  distance: (metres, subject) => `距${subject}${metres}米以内`,
  subjects: {
    point: '所绘的点',
    line: '所绘的线',
    area: '所绘的范围',
    box: '所绘的矩形',
    position: '我的位置',
    circle: (metres) => `半径${metres}米的圆`,
    corridor: (metres) => `线两侧各${metres}米的带状范围`,
  },
};
