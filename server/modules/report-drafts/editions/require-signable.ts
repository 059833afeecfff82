import type { FrozenFigure, MissingReason } from '#kit/report-document/index.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { Finding } from '#modules/document-checks';
import type { EditionContent } from './edition.ts';
import { unfinishedPlaces } from './unfinished-places.ts';

/** What nobody can stand behind, whatever they accept. */
const NEVER: readonly MissingReason[] = [
  'unknown-metric',
  'unknown-slice',
  'unknown-region',
  'circular',
  'outside-scope',
];

const named = (figures: readonly FrozenFigure[]): string =>
  figures
    .slice(0, 5)
    .map(({ number, title }) => `第${number}个“${title}”`)
    .join('、') + (figures.length > 5 ? '等' : '');

/** What the signer has said to sign as it is. */
export interface Accepted {
  /** Gaps stay in the text as gaps. */
  readonly acceptMissing: boolean;
  /** Blanks and empty headings stay in the text as they are. */
  readonly acceptUnfinished: boolean;
}

const MOST_NAMED = 5;

const told = (places: readonly Finding[]): string =>
  places
    .slice(0, MOST_NAMED)
    .map(({ place, message }) => `${place}：${message.replace(/。$/, '')}`)
    .join('；') + (places.length > MOST_NAMED ? '等' : '');

/**
 * Throws Problem conflict when a report says what cannot be signed: figures nobody can read, or gaps, blanks or
 * empty headings the signer has not said to accept.
 */
export const requireSignable = (content: EditionContent, accepted: Accepted): void => {
  const { figures } = content;
  const missing = figures.filter((figure) => figure.missing !== null);
  const unreadable = missing.filter((figure) => NEVER.includes(figure.missing!));
  if (unreadable.length > 0)
    throw new Problem(
      'conflict',
      'figures-unreadable',
      `有${unreadable.length}个数据块无法取数：${named(unreadable)}。`,
      { advice: '请在文稿中删去或改换这些数据块，再定稿。' },
    );
  if (missing.length > 0 && !accepted.acceptMissing)
    throw new Problem(
      'conflict',
      'figures-missing',
      `有${missing.length}个数据块没有数：${named(missing)}。`,
      { advice: '请补登记录或删去；如确需保留缺项，请在定稿时勾选“保留缺项”。' },
    );
  const places = accepted.acceptUnfinished ? [] : unfinishedPlaces(content);
  if (places.length > 0)
    throw new Problem('conflict', 'text-unfinished', `有${places.length}处还没有写完：${told(places)}。`, {
      advice: '请补写或删去；如确需照此定稿，请在定稿时勾选“照此定稿”。',
    });
};
