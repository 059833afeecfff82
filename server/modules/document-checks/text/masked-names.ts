import type { CheckedDocument } from '../checked-document.ts';
import type { Span } from '../define-rule.ts';
import { matchesIn, type Hit } from './matches-in.ts';
import { COUNTED } from './measure-words.ts';
import { SURNAMES } from './surnames.ts';

type Blocks = Pick<CheckedDocument, 'blocks'>;

const OF_PERSON = `(?<=[${SURNAMES}])×{1,3}(?![\\d×])`;
const PERSON = new RegExp(OF_PERSON, 'g');
/** ××县, ××镇, 李××: a name hidden on purpose, as briefs that leave the house do. */
const NAME = new RegExp(`×{2,}(?=[省市县区镇乡村]|街道|社区)|${OF_PERSON}`, 'g');
const FIGURE = new RegExp(`[×.]*×[余多]?[百千万亿]?(?=${COUNTED})`, 'g');
const FEWEST = 3;
/** Two people hidden by their surnames are cases told to a wider circle; their figures are hidden with them. */
const FEWEST_PEOPLE = 2;

const spanOf = ({ block, start, end }: Hit): Span => ({ block, start, end });

const hidesPeople = (document: Blocks): boolean => {
  const people = [...matchesIn(document, PERSON)].length;
  return people >= FEWEST_PEOPLE && [...matchesIn(document, FIGURE)].length <= people * 2;
};

/** The hidden names of a document that hides names, one by one; none where the crosses also stand for figures, and so for blanks. */
export const maskedNames = (document: Blocks): readonly Span[] => {
  const names = [...matchesIn(document, NAME)].map(spanOf);
  const isTemplate = [...matchesIn(document, FIGURE)].length > 0;
  return hidesPeople(document) || (names.length >= FEWEST && !isTemplate) ? names : [];
};

/** The figures hidden beside hidden people: 张××…自付医疗费×.×万元. */
export const maskedFigures = (document: Blocks): readonly Span[] =>
  hidesPeople(document) ? [...matchesIn(document, FIGURE)].map(spanOf) : [];
