import { section } from '../section.ts';

export const shell = section(
  {
    'shell.title': 'Shibei Renewal Map',
    'shell.skip-to-list': 'Skip to the list',
    'shell.language': '中文',
    'shell.language-label': 'Switch to Chinese',
    'shell.appearance': 'Appearance',
    'shell.appearance.auto': 'System',
    'shell.appearance.light': 'Light',
    'shell.appearance.dark': 'Dark',
    'shell.appearance.contrast': 'High contrast',
    'shell.appearance.sunlight': 'Sunlight',
    'shell.approval-number': 'Map approval no. (审图号):',
    'shell.approval-reserved': '(reserved)',
    'shell.close': 'Close',
  },
  {
    'shell.title': '市北更新图',
    'shell.skip-to-list': '跳到清单',
    'shell.language': 'EN',
    'shell.language-label': '切换为英文',
    'shell.appearance': '外观',
    'shell.appearance.auto': '跟随系统',
    'shell.appearance.light': '浅色',
    'shell.appearance.dark': '深色',
    'shell.appearance.contrast': '高对比',
    'shell.appearance.sunlight': '强光',
    'shell.approval-number': '审图号：',
    'shell.approval-reserved': '（预留）',
    'shell.close': '关闭',
  },
);
