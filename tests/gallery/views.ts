import type { TextKey } from '../../src/i18n/dictionary.ts';
import type { MapApp } from '../e2e/drivers/map-app.ts';
import { toForm, toQueue, toRecord, toRound } from './field-walks.ts';

/** A view of the gallery: a link, what is pressed after it, and how it is described. */
export interface GalleryView {
  readonly name: string;
  readonly link: string;
  /** Buttons pressed in turn, by their words. */
  readonly press?: readonly TextKey[];
  /** What is done instead, where it takes more than that. */
  readonly walk?: (app: MapApp) => Promise<void>;
  readonly zh: string;
  readonly en: string;
}

const view = (name: string, link: string, zh: string, en: string, ...press: readonly TextKey[]): GalleryView => ({ name, link, zh, en, press });

/** Every view of the application, in the order of the gallery's page. */
export const galleryViews: readonly GalleryView[] = [
  view('first', '', '打开时', 'As it opens'),
  view('list', '', '名录', 'The list', 'shell.tab.list'),
  view('filters', '?theme=parking,parks&year=by-2023', '筛选', 'Filters', 'shell.tab.filters'),
  view('legend', '', '图例', 'Legend', 'shell.tab.legend'),
  view('empty', '?q=zzzz', '没有结果', 'No results', 'shell.tab.list'),
  view('card', '?site=cruise-port-area', '卡片', 'Card'),
  view('statements', '?site=dabaodao', '全部陈述', 'All statements', 'card.history'),
  view('ask', '', '查询', 'Ask', 'doors.ask'),
  view('tools', '', '量测与绘图', 'Measure and draw', 'doors.tools'),
  view('layers', '', '我的数据', 'My data', 'doors.layers'),
  view('offline', '', '离线内容', 'Available offline', 'doors.offline'),
  view('departure', '', '出发前检查', 'Ready to leave', 'doors.departure'),
  view('near', '?desk=near#map=15/36.09083/120.3277', '附近', 'Near here'),
  view('stories', '?desk=story', '导览', 'Guided tours'),
  view('story', '?desk=story.parking.2', '导览中的一步', 'A step of a tour'),
  view('compare', '?desk=compare.site.dagang-core.cruise-port-area', '比较', 'Compare'),
  view('changes', '?desk=changes.2021&year=by-2024', '时间与变化', 'Time and changes'),
  view('swipe', '?desk=changes.2021.swipe&year=by-2024', '两年在地图上对比', 'Two years on the map'),
  view('structures', '?desk=structures.rcep', '规划结构', 'Structures of the plan'),
  view('progress', '?desk=progress', '计划与实际', 'Plan against actual'),
  view('statistics', '?desk=statistics', '统计', 'Statistics'),
  view('findings', '?desk=findings', '来源核对', 'Sources compared'),
  view('print', '?desk=print', '打印与出图', 'Print and pictures'),
  view('quality', '?desk=quality', '数据质量', 'Data quality'),
  view('visit', '?desk=visit', '上次访问以来', 'Since my last visit'),
  view('help', '?desk=help', '帮助', 'Help'),
  view('keys', '?desk=help.keys', '按键', 'Keys'),
  view('terms', '?desk=help.terms', '名词', 'Terms'),
  view('access', '?desk=help.access', '无障碍', 'Accessibility'),
  view('report', '?desk=report.dagang-core.site-area.plan-14-5.2021_2025', '勘误', 'Report an error'),
  // Last: field work changes the frame, and stays; each goes on from where the one before it came to.
  view('field', '', '外业检查', 'Field work', 'doors.field'),
  { name: 'inspection', link: '?site=taidong-pedestrian-street', zh: '检查表', en: 'The form of an inspection', walk: toForm },
  { name: 'queue', link: '?site=taidong-pedestrian-street', zh: '待送记录', en: 'What waits to be sent', walk: toQueue },
  { name: 'record', link: '', zh: '一条记录', en: 'A record', walk: toRecord },
  { name: 'round', link: '?theme=port', zh: '今日清单', en: 'Today’s list', walk: toRound },
];

/** Screens, the width that is kept of their pictures, and where the map looks unless a view says otherwise. */
export const gallerySizes = [
  { name: 'desktop', width: 1440, height: 900, kept: 960, home: '12.1/36.105/120.375' },
  { name: 'tablet', width: 1024, height: 768, kept: 768, home: '11.6/36.105/120.375' },
  { name: 'phone', width: 390, height: 844, kept: 390, home: '11/36.1/120.372' },
] as const;
