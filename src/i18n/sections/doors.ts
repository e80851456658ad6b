import { section } from '../section.ts';

export const doors = section(
  {
    'doors.menu': 'More',
    'doors.ask': 'Ask',
    'doors.field': 'Field work',
    'doors.tools': 'Measure and draw',
    'doors.layers': 'My data',
    'doors.offline': 'Available offline',
    'doors.departure': 'Ready to leave',
    'doors.changes': 'Time and changes',
    'doors.structures': 'Structures of the plan',
    'doors.progress': 'Plan against actual',
    'doors.statistics': 'Statistics',
    'doors.findings': 'Sources compared',
    'doors.quality': 'Data quality',
  },
  {
    'doors.menu': '更多',
    'doors.ask': '查询',
    'doors.field': '外业检查',
    'doors.tools': '量测与绘图',
    'doors.layers': '我的数据',
    'doors.offline': '离线内容',
    'doors.departure': '出发前检查',
    'doors.changes': '时间与变化',
    'doors.structures': '规划结构',
    'doors.progress': '计划与实际',
    'doors.statistics': '统计',
    'doors.findings': '来源核对',
    'doors.quality': '数据质量',
  },
);
