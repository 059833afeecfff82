import { findDocumentKind } from '#definitions';
import { newestDocuments } from '#modules/documents';
import { filesOfOne, MOST_SECTION_ROWS, type PersonSection } from '#modules/registry';

const SECTION_ORDER = 500;

/** Documents in the person file: the page shows them as pictures, the printed form and programs as rows. */
export const documentSection: PersonSection = {
  code: 'documents',
  title: '材料和影像',
  order: SECTION_ORDER,
  permission: 'people.read',
  columns: [
    { code: 'kind', label: '类别' },
    { code: 'caption', label: '说明' },
    { code: 'day', label: '日期', format: 'date' },
  ],
  empty: '还没有扫描件、照片或录音录像。',
  read: async (tx, { ref, asOf }) => {
    const ids = await filesOfOne(tx, ref);
    const { rows, count } = await newestDocuments(tx, ref.countyCode, ids, asOf, MOST_SECTION_ROWS);
    return {
      rows: rows.map((row) => ({
        key: row.id,
        cells: {
          kind: findDocumentKind(row.kind)?.title ?? row.kind,
          caption: row.caption,
          day: row.taken_on,
        },
        href: null,
      })),
      count,
    };
  },
};
