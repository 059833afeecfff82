import { ApiError, unreachable } from '../../api/api-error.ts';
import { get, getByItself, keepCsrfToken, newActKey, write } from '../../api/client.ts';
import { endSession } from '../../api/end-session.ts';
import type { Session } from '../../api/session.ts';
import type { CarriedPerson, Forms, Holder } from './brought.ts';
import { hasNetwork, noteReach, noteSession } from './signal.ts';

const SIGN_IN_SECONDS = 20;
const READ_SECONDS = 60;

export const isOutOfReach = (error: unknown): boolean => error instanceof ApiError && error.status === 0;

/** A weak signal keeps a request hanging: after so long it counts as lost, and what it asked is asked again. */
export const within = async <T>(seconds: number, work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unreachable('write')), seconds * 1000);
  });
  try {
    const answer = await Promise.race([work, late]);
    noteReach('there');
    return answer;
  } catch (error) {
    noteReach(!isOutOfReach(error) ? 'there' : hasNetwork() ? 'lost' : 'none');
    throw error;
  } finally {
    clearTimeout(timer);
  }
};

const holderOf = ({ account, posts, postId, permissions, bureau }: Session): Holder => {
  const post = posts.find(({ id }) => id === postId) ?? posts[0];
  return {
    accountId: account.id,
    username: account.username,
    displayName: account.displayName,
    bureauName: bureau.name,
    postTitle: post?.title ?? '',
    unitName: post?.unitName ?? '',
    region: post?.region ?? null,
    regionName: post?.regionName ?? '',
    mayCarry: permissions.includes('people.carry') && permissions.includes('ledger.write'),
  };
};

/** Signs in and answers who that is. Throws an ApiError when the server refuses or is out of reach. */
export const signInAtServer = async (username: string, password: string): Promise<Holder> => {
  const session = await within(SIGN_IN_SECONDS, write<Session>('POST', '/session', { username, password }));
  if (session.account.mustChangePassword)
    throw new ApiError(403, {
      code: 'must-change-password',
      message: '这是初始密码，还不能用。',
      advice: '请先在工作平台登录并修改密码，再回到这里。',
    });
  keepCsrfToken(session.csrfToken);
  noteSession('alive');
  return holderOf(session);
};

/**
 * Whether the server still knows the holder; asking keeps no session from ending. Somebody else may have signed in with this
 * browser meanwhile.
 */
export const isSignedIn = async ({ accountId }: Pick<Holder, 'accountId'>): Promise<boolean> => {
  try {
    const session = await within(SIGN_IN_SECONDS, getByItself<Session>('/session'));
    if (session.account.id !== accountId) noteSession('other');
    else {
      keepCsrfToken(session.csrfToken);
      noteSession('alive');
    }
    return session.account.id === accountId;
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    noteSession('ended');
    return false;
  }
};

export const signOutAtServer = (): Promise<void> => within(SIGN_IN_SECONDS, endSession());

export const readForms = async (now: Date = new Date()): Promise<Forms> => ({
  ...(await within(READ_SECONDS, get<Omit<Forms, 'readAt'>>('/field/ledgers'))),
  readAt: now.toISOString(),
});

export interface ListWish {
  readonly region: number;
  readonly liaison?: string;
  readonly purpose: string;
}

interface TakenList {
  readonly region: number;
  readonly regionName: string;
  readonly people: readonly CarriedPerson[];
}

export const takeList = (wish: ListWish): Promise<TakenList> =>
  within(READ_SECONDS, write<TakenList>('POST', '/field/lists', wish, newActKey()));

export interface Place {
  readonly code: number;
  readonly name: string;
  readonly level: string;
}

/** The places below one; without one, the tops of the own area. */
export const placesBelow = (parent?: number): Promise<readonly Place[]> =>
  within(READ_SECONDS, get<{ rows: Place[] }>('/regions', parent === undefined ? {} : { parent })).then(
    ({ rows }) => rows,
  );
