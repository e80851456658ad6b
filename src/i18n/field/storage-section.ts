import { section } from '../section.ts';

/** Why the device did not keep something, as the end of a sentence that said what was not kept. */
export const storageTexts = section(
  {
    'why.blocked': 'this browser keeps nothing here (private window, or site data blocked). Use a normal window.',
    'why.full': 'the tablet is out of space. Export everything, then free some space.',
    'why.newer': 'a newer version of this application is open elsewhere. Reload this page.',
    'why.waiting': 'another tab of this application is older. Close it.',
    'why.unanswered': 'the browser’s storage has not answered for a minute; it may still be kept. Close other tabs and applications, then try again.',
    'why.failed': 'the storage of the browser failed. Export everything, then restart the browser.',
  },
  {
    'why.blocked': '浏览器不让本页保存（无痕窗口，或禁止了网站数据）。请用普通窗口。',
    'why.full': '本机空间不足。请先导出全部，再清理空间。',
    'why.newer': '别处已打开新版本。请刷新本页。',
    'why.waiting': '另一个标签页还是旧版本。请关闭它。',
    'why.unanswered': '浏览器的存储一分钟没有回应，内容仍可能存下。请关闭别的标签页和应用后再试。',
    'why.failed': '浏览器的存储出错。请先导出全部，再重启浏览器。',
  },
);
