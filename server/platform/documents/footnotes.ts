import { FootnoteReferenceRun, Paragraph } from 'docx';
import { chineseRun } from './chinese-run.ts';
import type { DocumentRun } from './document-block.ts';
import { SIZE } from './page-layout.ts';

/** Lines of 小五 stand closer than the text. */
const CLOSE = { line: 280, lineRule: 'exact' } as const;

/** The footnotes of a document, numbered as they are met. */
export class FootnoteBook {
  readonly #notes: string[] = [];

  /** The mark behind a run that has a note; none for any other. */
  referenceOf(run: DocumentRun): FootnoteReferenceRun[] {
    if (typeof run === 'string' || 'missing' in run || run.note === undefined) return [];
    this.#notes.push(run.note);
    return [new FootnoteReferenceRun(this.#notes.length)];
  }

  /** What a document is given as its footnotes, once its text is laid out. */
  all(): Record<string, { children: Paragraph[] }> {
    return Object.fromEntries(
      this.#notes.map((note, at) => [
        at + 1,
        {
          children: [
            new Paragraph({
              spacing: CLOSE,
              children: [chineseRun('仿宋_GB2312', SIZE.note, { text: note })],
            }),
          ],
        },
      ]),
    );
  }
}
