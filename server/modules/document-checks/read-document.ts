import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Problem } from '#platform/errors/problem.ts';
import { detectEncoding } from '#platform/files/excel/detect-encoding.ts';
import { openDocx } from './docx/open-docx.ts';
import { readDocx, type DocxText } from './docx/read-docx.ts';
import { markDocx } from './docx/mark-docx.ts';
import type { Finding } from './check-document.ts';
import { readText } from './read-text.ts';
import type { TextBlock } from './text-block.ts';
import { unreadParagraphs } from './unread-paragraphs.ts';

/** Endings of documents that can be checked. */
export const DOCUMENT_ENDINGS = ['.docx', '.txt', '.md'] as const;
/** Characters read at once: a book. The rules go through every one of them while everybody else waits. */
const MOST_CHARACTERS = 300_000;
/** Bytes that no text of so many characters takes. */
const LARGEST_TEXT = MOST_CHARACTERS * 4;

const tooLong = (): Problem =>
  new Problem('too-large', 'too-long-document', `文稿超过${MOST_CHARACTERS / 10_000}万字，没有检查。`, {
    advice: '请分成几份再检查。',
  });

/** A document read from a file. `mark` makes its copy with comments; only a docx has one. */
export interface ReadDocument {
  readonly blocks: readonly TextBlock[];
  /** What should be known of the file besides the findings. */
  readonly remarks: readonly string[];
  readonly mark: ((findings: readonly Finding[]) => Promise<Buffer>) | undefined;
  readonly close: () => void;
}

const ofDocx = async (path: string): Promise<ReadDocument> => {
  const docx = await openDocx(path);
  try {
    const text: DocxText = await readDocx(docx);
    return {
      blocks: text.blocks,
      remarks: text.remarks,
      mark: (findings) => markDocx(docx, text, findings),
      close: () => docx.close(),
    };
  } catch (error) {
    docx.close();
    throw error;
  }
};

const BINARY = /^(?:PK\u0003\u0004|\u00d0\u00cf\u0011\u00e0|%PDF|\{\\rtf)/;

const ofText = async (path: string, markdown: boolean): Promise<ReadDocument> => {
  if ((await stat(path)).size > LARGEST_TEXT) throw tooLong();
  const content = await readFile(path);
  const encoding = await detectEncoding(path);
  const isBinary =
    BINARY.test(content.toString('latin1', 0, 8)) || (encoding.startsWith('utf-8') && content.includes(0));
  if (isBinary)
    throw new Problem('invalid', 'wrong-file-type', '文件的内容不是文本，扩展名与内容不符。', {
      advice: '请改回原来的扩展名，或另存为docx后再检查。',
    });
  const blocks = readText(new TextDecoder(encoding).decode(content), { markdown });
  return { blocks, remarks: [], mark: undefined, close: () => undefined };
};

const ofKind = async (path: string, name: string): Promise<ReadDocument> => {
  const ending = extname(name).toLowerCase();
  if (ending === '.docx') return ofDocx(path);
  if (ending === '.txt' || ending === '.md') return ofText(path, ending === '.md');
  throw new Problem('invalid', 'wrong-file-type', `只能检查 ${DOCUMENT_ENDINGS.join('、')} 文件。`, {
    advice:
      ending === '.doc' || ending === '.wps'
        ? '请在Word或WPS中另存为docx后再检查。'
        : '请另存为docx后再检查。',
  });
};

/**
 * Reads a docx, txt or md file; `name` tells the kind. The caller closes it.
 * Throws a Problem in one plain sentence when it cannot be read or is too long.
 */
export const readDocument = async (path: string, name: string = path): Promise<ReadDocument> => {
  const document = await ofKind(path, name);
  if (document.blocks.reduce((sum, { text }) => sum + text.length, 0) <= MOST_CHARACTERS)
    return { ...document, remarks: [...document.remarks, ...unreadParagraphs(document.blocks)] };
  document.close();
  throw tooLong();
};
