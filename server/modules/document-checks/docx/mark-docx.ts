import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import type { Finding } from '../check-document.ts';
import { commentXml, firstFreeId, withComments, withContentType, withRelation } from './comment-parts.ts';
import { insertMarks, type PlacedMark } from './insert-marks.ts';
import type { Docx } from './open-docx.ts';
import type { DocxBlock, DocxText } from './read-docx.ts';

const BODY = 'word/document.xml';
const COMMENTS = 'word/comments.xml';
const PLACES: Readonly<Partial<Record<DocxBlock['block']['kind'], string>>> = {
  header: '（在页眉里）',
  footer: '（在页脚里）',
  note: '（在脚注里）',
  'text-box': '（在文本框里）',
};

/** Where Word can show a comment: the exact place in the body, else the paragraph nearest to it. */
const anchorOf = (
  { sources }: DocxText,
  { block, start, end }: Finding,
): { place: Omit<PlacedMark, 'id'>; prefix: string } | undefined => {
  const source = sources[block]!;
  const { kind } = source.block;
  if (source.part === BODY && kind !== 'text-box')
    return { place: { paragraph: source.paragraph, start, end }, prefix: '' };
  const body = sources.filter(({ part, paragraph }) => part === BODY && !paragraph.host);
  const host =
    source.paragraph.host ??
    (kind === 'note' ? body.find(({ paragraph }) => paragraph.notes.length > 0)?.paragraph : undefined) ??
    body[0]?.paragraph;
  const excerpt = source.block.text.slice(start, end);
  return (
    host && { place: { paragraph: host, start: 0, end: 0 }, prefix: `${PLACES[kind] ?? ''}“${excerpt}”` }
  );
};

/**
 * The original package with a Word comment at each finding. Only the body, the comments and the two lists that name
 * them are changed; every other part is copied as it is.
 */
export const markDocx = async (
  docx: Docx,
  text: DocxText,
  findings: readonly Finding[],
  at = new Date(),
): Promise<Buffer> => {
  const comments = await docx.readText(COMMENTS);
  const first = firstFreeId(comments);
  const moment = `${at.toISOString().slice(0, 19)}Z`;
  const placed = findings.flatMap((finding) => {
    const anchor = anchorOf(text, finding);
    return anchor ? [{ finding, ...anchor }] : [];
  });
  const changed = new Map<string, string>();
  if (placed.length > 0) {
    const marks = placed.map(({ place }, index) => ({ ...place, id: first + index }));
    const added = placed
      .map(({ finding, prefix }, index) => commentXml(first + index, finding, moment, prefix))
      .join('');
    const relations = 'word/_rels/document.xml.rels';
    changed.set(BODY, insertMarks(await docx.readText(BODY), marks));
    changed.set(COMMENTS, withComments(comments, added));
    changed.set('[Content_Types].xml', withContentType(await docx.readText('[Content_Types].xml')));
    changed.set(relations, withRelation(await docx.readText(relations)));
  }
  const zip = new yazl.ZipFile();
  for (const name of new Set([...docx.archive.names, ...changed.keys()])) {
    if (name.endsWith('/')) continue;
    const own = changed.get(name);
    zip.addBuffer(own === undefined ? await docx.archive.read(name) : Buffer.from(own, 'utf8'), name, {
      mtime: at,
    });
  }
  zip.end();
  return buffer(zip.outputStream);
};
