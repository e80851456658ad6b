/**
 * The renderer reads the weight of a label from the first font name; these exist nowhere, so the weight is set and the
 * real families after them are drawn. No glyph server and no web font.
 */
const sans = [
  'PingFang SC',
  'HarmonyOS Sans SC',
  'MiSans',
  'Noto Sans SC',
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'Microsoft YaHei',
];

const latin = ['-apple-system', 'BlinkMacSystemFont', 'Segoe UI', 'Roboto', 'Noto Sans'];

export type MapFont = 'medium' | 'semibold' | 'song';

/** Value of `text-font` for a role and interface language. */
export function mapFont(font: MapFont, language: 'zh' | 'en'): string[] {
  if (font === 'song') {
    return ['ur medium', 'Songti SC', 'STSong', 'Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', 'SimSun', 'serif'];
  }
  return [`ur ${font}`, ...(language === 'zh' ? [] : latin), ...sans];
}
