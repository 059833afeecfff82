import { ApiError } from '../../api/api-error.ts';

const closed = (words: string): string => (/[。；？]$/.test(words) ? words : `${words}。`);

/** A failure in one line, for messages that pass: what happened, what to do, and an id to quote. */
export const wordsOfFailure = (error: unknown): string => {
  if (!(error instanceof ApiError)) return '页面出了差错，请刷新后再试。';
  const { message, advice, requestId } = error;
  return [closed(message), advice ? closed(advice) : '', requestId ? `（编号：${requestId}）` : ''].join('');
};
