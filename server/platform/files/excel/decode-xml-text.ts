import { dropBetween } from './drop-between.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

/** XML text as characters. Only the five named entities and numbers are known; any other stays as it is written. */
export const decodeXmlText = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (name !== undefined) return NAMED[name] ?? whole;
          const point = hex === undefined ? Number(decimal) : parseInt(hex, 16);
          return point <= LAST_CODE_POINT ? String.fromCodePoint(point) : whole;
        },
      )
    : text;

/** Text of a cell: XML text, in which Excel writes characters XML cannot hold as _x000D_ (ECMA-376 part 1, 22.9.2.19). */
export const decodeCellText = (text: string): string => {
  const decoded = decodeXmlText(text);
  return decoded.includes('_x')
    ? decoded.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : decoded;
};

const TEXT = /<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)<\/(?:\w+:)?t\s*>/g;

/** The text of a string item or an inline string: its runs joined, phonetic guides left out. */
export const textOfRuns = (xml: string): string => {
  const escaped = dropBetween(xml, '<![CDATA[', ']]>', escapeCdata);
  let text = '';
  for (const [, run = ''] of withoutPhonetics(escaped).matchAll(TEXT)) text += decodeCellText(run);
  return text;
};

const escapeCdata = (raw: string): string => raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const withoutPhonetics = (xml: string): string => {
  const name = /<((?:\w+:)?rPh)[\s>]/.exec(xml)?.[1];
  return name === undefined ? xml : dropBetween(xml, `<${name}`, `</${name}>`);
};
