import type { FrozenFigure, MissingReason, ResolvedTable } from '#kit/report-document/index.ts';
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

const isNever = (missing: MissingReason | null): boolean => missing !== null && NEVER.includes(missing);

const MOST_NAMED = 5;

const listed = (names: readonly string[], mark: string): string =>
  names.slice(0, MOST_NAMED).join(mark) + (names.length > MOST_NAMED ? '等' : '');

/** Chips by their numbers, then tables and charts by their titles. */
const namesOf = (figures: readonly FrozenFigure[], tables: readonly ResolvedTable[]): string[] => [
  ...figures.map(({ number, title }) => `第${number}个“${title}”`),
  ...tables.map(({ title }) => `图表“${title}”`),
];

/** What the signer has said to sign as it is. */
export interface Accepted {
  /** Gaps stay in the text as gaps. */
  readonly acceptMissing: boolean;
  /** Blanks and empty headings stay in the text as they are. */
  readonly acceptUnfinished: boolean;
}

const told = (places: readonly Finding[]): string =>
  listed(
    places.map(({ place, message }) => `${place}：${message.replace(/。$/, '')}`),
    '；',
  );

/**
 * Throws Problem conflict when a report says what cannot be signed: figures or tables nobody can read, or gaps, blanks
 * or empty headings the signer has not said to accept.
 */
export const requireSignable = async (content: EditionContent, accepted: Accepted): Promise<void> => {
  const { figures, tables } = content;
  const unreadable = namesOf(
    figures.filter(({ missing }) => isNever(missing)),
    tables.filter(({ rows }) => rows.some(({ cells }) => cells.some(({ missing }) => isNever(missing)))),
  );
  if (unreadable.length > 0)
    throw new Problem(
      'conflict',
      'figures-unreadable',
      `有${unreadable.length}个数据块无法取数：${listed(unreadable, '、')}。`,
      { advice: '请在文稿中删去或改换这些数据块，再定稿。' },
    );
  const missing = namesOf(
    figures.filter((figure) => figure.missing !== null),
    tables.filter(({ missingText }) => missingText !== null),
  );
  if (missing.length > 0 && !accepted.acceptMissing)
    throw new Problem(
      'conflict',
      'figures-missing',
      `有${missing.length}个数据块没有数：${listed(missing, '、')}。`,
      {
        advice: '请补登记录或删去；如确需保留缺项，请在定稿时勾选“保留缺项”。',
      },
    );
  const places = accepted.acceptUnfinished ? [] : await unfinishedPlaces(content);
  if (places.length > 0)
    throw new Problem('conflict', 'text-unfinished', `有${places.length}处还没有写完：${told(places)}。`, {
      advice: '请补写或删去；如确需照此定稿，请在定稿时勾选“照此定稿”。',
    });
};
