import type { DocxParagraph, TextPiece } from './docx-paragraph.ts';

/** A comment to be shown on a part of a paragraph; start and end are offsets in its text. */
export interface PlacedMark {
  readonly id: number;
  readonly paragraph: DocxParagraph;
  readonly start: number;
  readonly end: number;
}

interface Insertion {
  readonly at: number;
  /** Ends come before starts at one place, so that comments side by side do not overlap. */
  readonly rank: number;
  readonly xml: string;
  /** The piece that has to be divided here; undefined between runs. */
  readonly piece: TextPiece | undefined;
}

const opening = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const closing = (id: number): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

/** Where the nth character of a piece stands in its raw text, in which & is written as an entity. */
const rawPosition = (xml: string, piece: TextPiece, characters: number): number => {
  let at = piece.rawStart;
  for (let passed = 0; passed < characters && at < piece.rawEnd; passed += 1) {
    const entity =
      xml[at] === '&' ? /^&[^;]{1,10};/.exec(xml.slice(at, Math.min(at + 12, piece.rawEnd))) : null;
    if (entity && isOutsidePlane(entity[0])) passed += 1;
    at += entity ? entity[0].length : 1;
  }
  return at;
};

/** A character reference above U+FFFF is two units of text. */
const isOutsidePlane = (entity: string): boolean => {
  const [, hex, decimal] = /^&#(?:x([0-9a-f]+)|(\d+));$/i.exec(entity) ?? [];
  return (hex ? parseInt(hex, 16) : Number(decimal ?? 0)) > 0xffff;
};

const pieceAt = (pieces: readonly TextPiece[], offset: number, isEnd: boolean): TextPiece | undefined =>
  pieces.find(({ offset: from, length }) =>
    isEnd ? from < offset && offset <= from + length : from <= offset && offset < from + length,
  );

const insertionAt = (
  xml: string,
  { paragraph }: PlacedMark,
  offset: number,
  isEnd: boolean,
  text: string,
): Insertion => {
  const rank = isEnd ? 0 : 1;
  const piece =
    pieceAt(paragraph.pieces, offset, isEnd) ??
    (isEnd
      ? paragraph.pieces.findLast((one) => one.offset < offset)
      : paragraph.pieces.find((one) => one.offset >= offset));
  if (!piece) return { at: paragraph.contentStart, rank, xml: text, piece: undefined };
  const within = Math.min(Math.max(offset - piece.offset, 0), piece.length);
  if (within === 0 && piece.isFirstOfRun) return { at: piece.runStart, rank, xml: text, piece: undefined };
  const at = rawPosition(xml, piece, within);
  const after = /^<\/w:t>\s*<\/w:r>/.exec(xml.slice(at, at + 40));
  return after && within === piece.length
    ? { at: at + after[0].length, rank, xml: text, piece: undefined }
    : { at, rank, xml: text, piece };
};

/** Divides a run at a place of its text: what follows keeps the properties. */
const divide = (piece: TextPiece, between: string): string =>
  `</w:t></w:r>${between}<w:r>${piece.runProperties}<w:t xml:space="preserve">`;

/** Blanks at the new ends of a divided text are kept only when its tag says so. */
const keepBlanks = (xml: string, piece: TextPiece): { at: number; text: string } | undefined => {
  const tag = xml.slice(piece.tagStart, piece.rawStart);
  return tag.includes('xml:space')
    ? undefined
    : { at: piece.tagStart + '<w:t'.length, text: ' xml:space="preserve"' };
};

/** Puts comment marks into the XML of the body, dividing runs where a mark stands inside one. */
export const insertMarks = (xml: string, marks: readonly PlacedMark[]): string => {
  const insertions = marks.flatMap((mark) => {
    const { id, start, end, paragraph } = mark;
    if (end > start)
      return [
        insertionAt(xml, mark, start, false, opening(id)),
        insertionAt(xml, mark, end, true, closing(id)),
      ];
    return [{ at: paragraph.contentStart, rank: 1, xml: opening(id) + closing(id), piece: undefined }];
  });
  const places = [...Map.groupBy(insertions, ({ at }) => at)].map(([at, group]) => {
    const between = group
      .toSorted((left, right) => left.rank - right.rank)
      .map((one) => one.xml)
      .join('');
    const piece = group[0]!.piece;
    return { at, text: piece ? divide(piece, between) : between };
  });
  const divided = new Map(
    insertions.flatMap(({ piece }) => (piece ? [[piece.tagStart, piece] as const] : [])),
  );
  const blanks = [...divided.values()].flatMap((piece) => keepBlanks(xml, piece) ?? []);
  let marked = '';
  let from = 0;
  for (const { at, text } of [...places, ...blanks].toSorted((left, right) => left.at - right.at)) {
    marked += xml.slice(from, at) + text;
    from = at;
  }
  return marked + xml.slice(from);
};
