import type { DocumentItem } from '../../api/documents.ts';

/** Attachments as a paper form lists them, by kind with their captions: 身份证件2份：正面、反面. */
export const documentLines = (documents: readonly DocumentItem[]): string[] =>
  [...Map.groupBy(documents, ({ kindTitle }) => kindTitle)].map(([title, group]) => {
    const captions = [...new Set(group.map(({ caption }) => caption).filter((caption) => caption !== ''))];
    return `${title}${group.length}份${captions.length === 0 ? '' : `：${captions.join('、')}`}`;
  });
