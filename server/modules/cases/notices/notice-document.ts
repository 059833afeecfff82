import type { DocumentParagraph } from '#platform/documents/document-block.ts';
import { officialDocument } from '#platform/documents/official-document.ts';
import type { Notice } from './notice.ts';

const words = (text: string, isFlush = false): DocumentParagraph => ({
  kind: 'paragraph',
  runs: [text],
  ...(isFlush && { isFlush }),
});

/** Signed by whoever gets it, for the copy that is kept. */
const RECEIPT = '签收人：　　　　　　　签收日期：　　　年　　月　　日';

/** A notice as .docx by GB/T 9704: to whom it goes flush left, organ and date with room for the seal, a line for the receipt. */
export const noticeDocument = ({ title, number, to, paragraphs, organ, on }: Notice): Promise<Buffer> =>
  officialDocument({
    title,
    subtitle: `办件编号：${number}`,
    blocks: [words(`${to ?? '申请人'}：`, true), ...paragraphs.map((paragraph) => words(paragraph))],
    signature: { name: `${organ}（盖章）`, date: on },
    closing: [words(''), words(RECEIPT, true)],
  });
