/** A street, bridge, tunnel or pier in running Chinese text, with a house number where one follows. */
const STREET =
  /(\p{Script=Han}{1,7}?(?:大道|高架路|高架|支路|路|街|隧道|码头|大桥|桥|河口)(?!街?道|社区))(?:\d+(?:[-—–]\d+)?[甲乙]?号(?:院|楼)?)?/gu;
/** Words of several characters that stand before a name and are no part of it. */
const BEFORE = /^.*(?:位于|沿着|靠近|临近|毗邻|紧邻|面向|通向|穿过|跨过|经过|围合|之间|以[东西南北]|[东西南北]至|已知|没有|缺少|附近|起点|终点)/u;
/** Single characters before a name, at the start of a clause; no street here begins with one of them (but 即墨路 with 即). */
const LEADING = /^(?:[由从沿在跨近按]|即(?!墨))/u;
/** Between two names; streets may begin with them (和平路), so only right after another street. */
const BETWEEN = /^[和与及至到]/u;
/** What ends like a street and is none. */
const NO_STREET =
  /^(?:[一二三四五六七八九十两几各多数条每该此本其主次支干全道公铁]+(?:条|段|个)?)?(?:道路|马路|铁路|公路|线路|思路|出路|网路|路|街|桥|隧道|步行街|高架路?|码头)$/u;

/** Characters and words of sentences that stand in no street name here. */
const NO_NAME = /[的在是点写哪这个或可能用条两属距贴邻随图号站误差]|资料|来源|主题|等道|快速|一带|公里|历史|市政/u;

/**
 * The streets and other lines that a description of a place names, each once, in order. `known` are names that are
 * written alone somewhere: what ends in one of them is that one with words before it.
 */
export function streetClues(description: string, known: ReadonlySet<string> = new Set()): readonly string[] {
  const found = new Set<string>();
  let lastEnd = -1;
  for (const match of description.matchAll(STREET)) {
    const [whole, street = ''] = match;
    let name = street.replace(BEFORE, '').replace(LEADING, '');
    if (match.index === lastEnd) name = name.replace(BETWEEN, '');
    for (let from = 1; from <= name.length - 3; from++) {
      if (!known.has(name.slice(from))) continue;
      name = name.slice(from);
      break;
    }
    lastEnd = match.index + whole.length;
    if (name.length >= 2 && !NO_STREET.test(name) && !NO_NAME.test(name)) found.add(whole.slice(street.length - name.length));
  }
  return [...found];
}
