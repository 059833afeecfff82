import { ApiError } from '../api/api-error.ts';

/** A failure in one line, for messages that pass. */
export const wordsOfFailure = (error: unknown): string =>
  error instanceof ApiError
    ? `${error.message}${error.requestId ? `（编号：${error.requestId}）` : ''}`
    : '页面出了差错，请刷新后再试。';
