import type { BlockKind, TextBlock } from '../text-block.ts';
import type { DocxParagraph } from './docx-paragraph.ts';
import { listLabels } from './list-labels.ts';
import type { Docx } from './open-docx.ts';
import { readPart } from './read-part.ts';

/** A block of a docx and the paragraph it was read from. */
export interface DocxBlock {
  readonly block: TextBlock;
  readonly paragraph: DocxParagraph;
  readonly part: string;
}

export interface DocxText {
  readonly blocks: readonly TextBlock[];
  readonly sources: readonly DocxBlock[];
  /** What the reader of the findings should know of the file: changes not accepted, comments left. */
  readonly remarks: readonly string[];
}

const BODY = 'word/document.xml';
const OTHER_PARTS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^word\/header\d*\.xml$/, 'header'],
  [/^word\/footer\d*\.xml$/, 'footer'],
  [/^word\/(?:foot|end)notes\.xml$/, 'note'],
];
const HEADING = /heading|^标题|title/i;

const otherParts = ({ archive }: Docx): { name: string; kind: BlockKind }[] =>
  OTHER_PARTS.flatMap(([shape, kind]) =>
    archive.names.filter((name) => shape.test(name)).map((name) => ({ name, kind })),
  );

const kindOf = ({ kind, style }: DocxParagraph): BlockKind =>
  kind === 'paragraph' && style !== undefined && HEADING.test(style) ? 'heading' : kind;

/** Reads all of a docx that carries text: body with tables and text boxes, headers, footers, notes. */
export const readDocx = async (docx: Docx): Promise<DocxText> => {
  const body = readPart(await docx.readText(BODY));
  const labels = listLabels(
    body.paragraphs,
    await docx.readText('word/numbering.xml'),
    await docx.readText('word/styles.xml'),
  );
  const read = (paragraphs: readonly DocxParagraph[], part: string): DocxBlock[] =>
    paragraphs.flatMap((paragraph, index) => {
      if (paragraph.text.trim() === '') return [];
      const label = part === BODY ? labels[index] : undefined;
      const block: TextBlock = {
        text: paragraph.text,
        kind: kindOf(paragraph),
        number: index + 1,
        ...(label && { label }),
        ...(paragraph.cell && { cell: paragraph.cell }),
      };
      return [{ block, paragraph, part }];
    });
  const sources = read(body.paragraphs, BODY);
  for (const { name, kind } of otherParts(docx))
    sources.push(...read(readPart(await docx.readText(name), kind).paragraphs, name));
  const comments = (await docx.readText('word/comments.xml')).match(/<w:comment\s/g)?.length ?? 0;
  const remarks = [
    ...(body.changes > 0
      ? [`文稿里还有${body.changes}处没有接受的修订，已按接受后的文字检查；报出前请处理。`]
      : []),
    ...(comments > 0 ? [`文稿里还有${comments}条批注，报出前请删去。`] : []),
  ];
  return { blocks: sources.map(({ block }) => block), sources, remarks };
};
