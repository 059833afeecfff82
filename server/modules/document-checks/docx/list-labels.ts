import { toChineseNumeral } from '#kit/chinese-numeral.ts';
import type { DocxParagraph } from './docx-paragraph.ts';
import { attributeOf, scanXml, type XmlToken } from './scan-xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
}

interface Lists {
  readonly abstracts: Map<string, Map<number, Level>>;
  readonly numbers: Map<string, { abstract: string; starts: Map<number, number> }>;
}

const FIRST_CIRCLED = '①'.charCodeAt(0);

/** A counter in the format of a level; '' for bullets and formats official documents do not use. */
const formatted = (value: number, format: string): string => {
  if (/^(?:chinese|japanese|ideograph|taiwanese)/i.test(format)) return toChineseNumeral(value);
  if (format.startsWith('decimalEnclosedCircle')) return String.fromCharCode(FIRST_CIRCLED + value - 1);
  return format.startsWith('decimal') ? String(value) : '';
};

const val = (token: XmlToken): string => attributeOf(token, 'w:val') ?? '';

/** Reads numbering.xml: levels of lists, and which numbers use them. */
const readLists = (xml: string): Lists => {
  const lists: Lists = { abstracts: new Map(), numbers: new Map() };
  let levels: Map<number, Level> | undefined;
  let level: Level | undefined;
  let number: { abstract: string; starts: Map<number, number> } | undefined;
  let override = 0;
  for (const token of scanXml(xml)) {
    if (token.kind === 'close' || token.kind === 'text') {
      if (token.name === 'w:abstractNum') levels = undefined;
      if (token.name === 'w:num') number = undefined;
      continue;
    }
    if (token.name === 'w:abstractNum')
      lists.abstracts.set(attributeOf(token, 'w:abstractNumId') ?? '', (levels = new Map()));
    else if (token.name === 'w:lvl' && levels)
      levels.set(Number(attributeOf(token, 'w:ilvl')), (level = { start: 1, format: 'decimal', text: '' }));
    else if (token.name === 'w:start' && level) level.start = Number(val(token));
    else if (token.name === 'w:numFmt' && level) level.format = val(token);
    else if (token.name === 'w:lvlText' && level) level.text = val(token);
    else if (token.name === 'w:num')
      lists.numbers.set(attributeOf(token, 'w:numId') ?? '', (number = { abstract: '', starts: new Map() }));
    else if (token.name === 'w:abstractNumId' && number) number.abstract = val(token);
    else if (token.name === 'w:lvlOverride') override = Number(attributeOf(token, 'w:ilvl'));
    else if (token.name === 'w:startOverride' && number) number.starts.set(override, Number(val(token)));
  }
  return lists;
};

/** Lists that paragraph styles carry: style id → list. */
const readStyleLists = (xml: string): Map<string, { number: string; level: number }> => {
  const found = new Map<string, { number: string; level: number }>();
  let style: string | undefined;
  for (const token of scanXml(xml)) {
    if (token.name === 'w:style') style = token.kind === 'open' ? attributeOf(token, 'w:styleId') : undefined;
    if (style === undefined || token.kind === 'close') continue;
    const known = found.get(style);
    if (token.name === 'w:numId') found.set(style, { number: val(token), level: known?.level ?? 0 });
    if (token.name === 'w:ilvl') found.set(style, { number: known?.number ?? '', level: Number(val(token)) });
  }
  return found;
};

/** The labels Word prints before paragraphs of automatic lists, as 一、 or （2）; undefined where there is none. */
export const listLabels = (
  paragraphs: readonly DocxParagraph[],
  numberingXml: string,
  stylesXml: string,
): (string | undefined)[] => {
  const { abstracts, numbers } = readLists(numberingXml);
  const styles = readStyleLists(stylesXml);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return paragraphs.map(({ list: own, style, text }) => {
    const inherited = style === undefined ? undefined : styles.get(style);
    const list = own?.number ? own : inherited && { ...inherited, level: own?.level ?? inherited.level };
    const number = list && numbers.get(list.number);
    const levels = number && abstracts.get(number.abstract);
    const level = list && levels?.get(list.level);
    if (!number || !levels || !level || text.trim() === '') return undefined;
    const counts = counters.get(number.abstract) ?? [];
    counters.set(number.abstract, counts);
    const restart = number.starts.get(list.level);
    const isFirstUse = !begun.has(`${list.number}/${list.level}`);
    begun.add(`${list.number}/${list.level}`);
    if (restart !== undefined && isFirstUse) counts[list.level] = restart;
    else counts[list.level] = (counts[list.level] ?? level.start - 1) + 1;
    counts.length = list.level + 1;
    return level.text.replaceAll(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const source = levels.get(at);
      return source ? formatted(counts[at] ?? source.start, source.format) : '';
    });
  });
};
