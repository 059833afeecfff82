import { useMutation, useQuery } from '@tanstack/react-query';
import type { Permission } from '#kit/define-role.ts';
import { ApiError } from './api-error.ts';
import { get, keepCsrfToken, write } from './client.ts';
import { endSession } from './end-session.ts';
import { queryClient } from './query-client.ts';
import { noteSignedIn } from './session-ended.ts';

export interface SessionPost {
  readonly id: string;
  readonly title: string;
  readonly role: string;
  readonly roleTitle: string;
  readonly region: number;
  readonly regionName: string;
  /** The organ the post is at, by the name it signs by today. */
  readonly unitName: string;
  readonly lines: readonly string[];
}

export interface Session {
  readonly account: {
    readonly id: string;
    readonly displayName: string;
    readonly username: string;
    readonly mustChangePassword: boolean;
  };
  readonly posts: readonly SessionPost[];
  readonly postId: string | null;
  readonly permissions: readonly Permission[];
  readonly csrfToken: string;
  readonly bureau: { readonly name: string; readonly region: number };
  readonly demonstration: boolean;
}

const KEY = ['session'];

const keep = (session: Session): Session => {
  keepCsrfToken(session.csrfToken);
  noteSignedIn();
  return session;
};

/** Null when nobody is signed in. Who was keeps his page when the session ends, and is asked to sign in over it. */
export const fetchSession = async (): Promise<Session | null> => {
  try {
    return keep(await get<Session>('/session'));
  } catch (error) {
    if (error instanceof ApiError && error.status === 401)
      return queryClient.getQueryData<Session | null>(KEY) ?? null;
    throw error;
  }
};

export const sessionQuery = { queryKey: KEY, queryFn: fetchSession, staleTime: 5 * 60_000 };

/** Asks whether the session still stands; where it does not, signing in is asked for over the page. */
export const signInAgain = () => queryClient.invalidateQueries({ queryKey: KEY });

export const useSessionQuery = () => useQuery(sessionQuery);

/** The session of a page behind sign-in; the router lets nobody else in. */
export const useSession = (): Session => {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('This page needs a session.');
  return data;
};

export const usePermission = (permission: Permission): boolean =>
  useSession().permissions.includes(permission);

/** The post the clerk works as now. */
export const useCurrentPost = (): SessionPost | undefined => {
  const session = useSession();
  return session.posts.find((post) => post.id === session.postId) ?? session.posts[0];
};

/** Who fills in a sheet: the bureau, office or station the post is at. */
export const useUnitName = (): string => {
  const { bureau } = useSession();
  return useCurrentPost()?.unitName ?? bureau.name;
};

export const useSignIn = () =>
  useMutation({
    mutationFn: (body: { username: string; password: string }) => write<Session>('POST', '/session', body),
    onSuccess: (session) => queryClient.setQueryData(KEY, keep(session)),
  });

/** Signs in again as the one whose page this is, at the post it was worked at; what could not be read meanwhile is read. */
export const useSignInAgain = ({ account, postId }: Session) =>
  useMutation({
    mutationFn: async (password: string) => {
      const fresh = await write<Session>('POST', '/session', { username: account.username, password });
      keepCsrfToken(fresh.csrfToken);
      const isElsewhere = fresh.postId !== postId && fresh.posts.some(({ id }) => id === postId);
      return isElsewhere ? write<Session>('PUT', '/session/post', { postId }) : fresh;
    },
    onSuccess: (session) => {
      queryClient.setQueryData(KEY, keep(session));
      return queryClient.refetchQueries({
        type: 'active',
        predicate: ({ state }) => state.status === 'error',
      });
    },
  });

export const useSignOut = () =>
  useMutation({
    mutationFn: endSession,
    onSuccess: () => {
      queryClient.clear();
      queryClient.setQueryData(KEY, null);
    },
  });

/** Another post sees other rows: everything read before is forgotten. */
export const useSwitchPost = () =>
  useMutation({
    mutationFn: (postId: string) => write<Session>('PUT', '/session/post', { postId }),
    onSuccess: (session) => {
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
      queryClient.setQueryData(KEY, keep(session));
    },
  });

export const useChangePassword = () =>
  useMutation({
    mutationFn: (body: { current: string; next: string }) =>
      write<unknown>('POST', '/session/password', body),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: KEY }),
  });
