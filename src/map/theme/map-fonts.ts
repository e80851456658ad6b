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
const song = ['Songti SC', 'STSong', 'Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', 'SimSun', 'serif'];

const sansFor = (language: 'zh' | 'en'): string[] => (language === 'zh' ? sans : [...latin, ...sans]);

/**
 * Value of `text-font` for labels of the base map. The renderer reads the weight from the first name, which exists
 * nowhere; the real families after it are drawn. No glyph server and no web font.
 */
export function mapFont(font: 'sans' | 'song', language: 'zh' | 'en'): string[] {
  return ['ur medium', ...(font === 'song' ? song : sansFor(language))];
}

/** The same families as a CSS list, for text drawn on a canvas. */
export function fontFamilies(language: 'zh' | 'en'): string {
  return [...sansFor(language).map((name) => (name.startsWith('-') ? name : `"${name}"`)), 'sans-serif'].join(', ');
}
