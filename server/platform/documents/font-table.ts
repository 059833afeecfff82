/** What stands in when a machine lacks the font; the fonts of the standard are licensed and never shipped. */
const SUBSTITUTES = {
  方正小标宋简体: 'FZXiaoBiaoSong-B05S, 小标宋体, STZhongsong, SimSun',
  仿宋_GB2312: '仿宋, FangSong, STFangsong',
  楷体_GB2312: '楷体, KaiTi, STKaiti',
  黑体: 'SimHei, STHeiti',
  宋体: 'SimSun, STSong',
} as const;

export type FontName = keyof typeof SUBSTITUTES;

/** `hint` sends the dashes and quotation marks shared by both scripts to the Chinese font; digits stay Times New Roman. */
export const chineseFont = (name: FontName) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: name,
  hint: 'eastAsia',
});

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const entry = (name: string, substitute: string): string =>
  `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/><w:pitch w:val="variable"/></w:font>`;

/** word/fontTable.xml, which names the substitutes of each font. */
export const fontTable = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${NAMESPACE}">` +
  Object.entries(SUBSTITUTES)
    .map(([name, substitute]) => entry(name, substitute))
    .join('') +
  '</w:fonts>';
