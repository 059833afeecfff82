import type { CheckedDocument } from './checked-document.ts';
import type { Span } from './define-rule.ts';
import { matchesIn } from './matches-in.ts';
import { COUNTED } from './measure-words.ts';
import { SURNAMES } from './surnames.ts';

/** ××县, ××镇, 李××: a name hidden on purpose, as briefs that leave the house do. */
const NAME = new RegExp(`×{2,}(?=[省市县区镇乡村]|街道|社区)|(?<=[${SURNAMES}])×{1,3}(?![\\d×])`, 'g');
const FIGURE = new RegExp(`×+[余多]?[百千万亿]?(?=${COUNTED})`, 'g');
const FEWEST = 3;

/** The hidden names of a document that hides names, one by one; none where the crosses also stand for figures, and so for blanks. */
export const maskedNames = (document: Pick<CheckedDocument, 'blocks'>): readonly Span[] => {
  const names = [...matchesIn(document, NAME)].map(({ block, start, end }) => ({ block, start, end }));
  const isTemplate = [...matchesIn(document, FIGURE)].length > 0;
  return names.length >= FEWEST && !isTemplate ? names : [];
};
