import { section } from '../section.ts';

export const failures = section(
  {
    'failure.retry': 'Try again',
    'failure.no-webgl': 'This browser cannot draw the map',
    'failure.no-webgl-help':
      'WebGL is missing or switched off. List, filters, search and cards work all the same. To see the map, allow hardware acceleration in the settings or use another browser.',
    'failure.failed': 'The map did not arrive',
    'failure.failed-help': 'List, filters, search and cards work all the same. Check the connection and load the page again.',
    'failure.reload': 'Load again',
    'failure.base-failed': 'The base map could not be read',
    'failure.base-failed-help': 'The file {file} is missing or damaged. List, filters and cards work all the same.',
    'failure.catalogue-failed': 'The projects could not be read',
    'failure.catalogue-missing': 'The file {file} did not arrive. Check the connection and try again.',
    'failure.catalogue-broken': 'The file {file} is damaged. Trying again may help; if not, the installation is incomplete.',
    'failure.catalogue-mixed': 'The file {file} belongs to another version of the data. Reload the page to get one version of everything.',
  },
  {
    'failure.retry': '再试一次',
    'failure.no-webgl': '这个浏览器画不出地图',
    'failure.no-webgl-help': '缺少 WebGL 或已被关闭。清单、筛选、搜索和项目卡照常可用。要看地图，请在设置里打开硬件加速，或换一个浏览器。',
    'failure.failed': '地图没有载入',
    'failure.failed-help': '清单、筛选、搜索和项目卡照常可用。请检查网络后重新载入页面。',
    'failure.reload': '重新载入',
    'failure.base-failed': '底图没有读到',
    'failure.base-failed-help': '文件 {file} 缺失或损坏。清单、筛选和项目卡照常可用。',
    'failure.catalogue-failed': '项目没有读到',
    'failure.catalogue-missing': '文件 {file} 没有收到。请检查网络后再试。',
    'failure.catalogue-broken': '文件 {file} 已损坏。可以再试一次；仍不行则说明安装不完整。',
    'failure.catalogue-mixed': '文件 {file} 与其余数据版本不同。请重新载入页面，取得同一版本。',
  },
);
