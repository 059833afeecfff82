import { ApiError } from '../../../api/api-error.ts';
import { formatMoment } from '../../../ui/format.ts';

/** How the text in this window stands to the draft on the server. */
export type SaveState =
  | { readonly kind: 'typing' | 'saving' | 'offline' | 'signed-out' }
  | { readonly kind: 'saved'; readonly at: Date | null }
  /** The server does not take the steps and never will: the draft is finalised, out of scope, too large. */
  | { readonly kind: 'refused'; readonly words: string };

/** What a failure of sending or listening means for the text. */
export const describeState = (error: unknown): SaveState => {
  if (!(error instanceof ApiError)) return { kind: 'offline' };
  if (error.status === 401) return { kind: 'signed-out' };
  // No answer, too many requests, or a server on its way up again: the same submission is tried again.
  if (error.status === 0 || error.status === 408 || error.status === 429 || error.status >= 500)
    return { kind: 'offline' };
  return { kind: 'refused', words: [error.message, error.advice].filter(Boolean).join('') };
};

/** 已保存 14:05 · 正在保存 · 离线，恢复后自动保存 */
export const saveWords = (state: SaveState): string => {
  switch (state.kind) {
    case 'saved':
      return state.at ? `已保存 ${formatMoment(state.at.toISOString()).slice(-5)}` : '已保存';
    case 'typing':
    case 'saving':
      return '正在保存';
    case 'offline':
      return '离线，恢复后自动保存';
    case 'signed-out':
      return '登录已过期，文字留在本机，重新登录后自动保存';
    case 'refused':
      return `没能保存：${state.words}`;
  }
};

/** Why something was not done: what is typed has not reached the server, whether offline or refused. */
export const notSent = (deed: string): string =>
  `还有文字没有保存到服务器，没有${deed}。请看正文上方的保存状态，保存后再${deed}；已写的文字不会丢。`;
