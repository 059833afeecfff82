import { findTags } from './xml-tags.ts';

/** Built-in formats of days and times; 27–36 and 50–58 are those of Chinese Excel (ECMA-376 part 1, 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

const isDateFormat = (format: string): boolean => {
  if (/^general$/i.test(format)) return false;
  const bare = format.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?![hms]+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(bare);
};

/** The cell styles whose numbers are days, by their index. */
export const dateStyles = (stylesXml: string): ReadonlySet<number> => {
  const formats = new Map(
    findTags(stylesXml, 'numFmt').map(({ numFmtId, formatCode = '' }) => [Number(numFmtId), formatCode]),
  );
  const cells = sectionOf(stylesXml, 'cellXfs');
  const dates = findTags(cells, 'xf').flatMap(({ numFmtId }, index) => {
    const id = Number(numFmtId ?? 0);
    const format = formats.get(id);
    return (format === undefined ? isBuiltInDate(id) : isDateFormat(format)) ? [index] : [];
  });
  return new Set(dates);
};

/** From the first tag of a name to its end. */
const sectionOf = (xml: string, name: string): string => {
  const start = xml.search(new RegExp(`<(?:\\w+:)?${name}[\\s>]`));
  const end = xml.search(new RegExp(`</(?:\\w+:)?${name}\\s*>`));
  return start === -1 || end < start ? '' : xml.slice(start, end);
};
