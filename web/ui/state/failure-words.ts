import { ApiError } from '../../api/api-error.ts';

const closed = (words: string): string => (/[。；？]$/.test(words) ? words : `${words}。`);

/** One line holds no long list. */
const MOST_REASONS = 3;

/** A failure in one line, where no form stands to show it at its fields: what happened, why, what to do, and an id to quote. */
export const wordsOfFailure = (error: unknown): string => {
  if (!(error instanceof ApiError)) return '页面出了差错，请刷新后再试。';
  const { message, fields, advice, requestId } = error;
  const said = [message, ...fields.slice(0, MOST_REASONS).map((field) => field.message)].map(closed);
  const words = [...new Set(said), ...(advice ? [closed(advice)] : [])];
  return [...words, requestId ? `（编号：${requestId}）` : ''].join('');
};
