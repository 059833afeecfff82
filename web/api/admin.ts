import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { get, write, type Query } from './client.ts';
import type { Page } from './people.ts';
import { queryClient } from './query-client.ts';

export interface Account {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly region: number;
  readonly regionName: string;
  readonly state: 'active' | 'locked' | 'closed';
  readonly lockedUntil: string | null;
  readonly mustChangePassword: boolean;
  readonly createdAt: string;
}

export interface Post {
  readonly id: string;
  readonly account: string;
  readonly displayName: string;
  readonly username: string;
  readonly title: string;
  readonly role: string;
  readonly roleTitle: string;
  readonly region: number;
  readonly regionName: string;
  readonly lines: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface ReadRecord {
  readonly id: string;
  readonly at: string;
  readonly account: string;
  readonly displayName: string;
  readonly action: string;
  readonly peopleCount: number;
  readonly fields: readonly string[];
  readonly reason: string | null;
  readonly device: string;
}

export interface SignInRecord {
  readonly id: string;
  readonly at: string;
  readonly account: string | null;
  readonly displayName: string | null;
  readonly username: string | null;
  readonly outcome: string;
  readonly device: string;
}

export interface ActRecord {
  readonly id: string;
  readonly recordedAt: string;
  readonly account: string;
  readonly displayName: string | null;
  readonly kind: string;
  /** The kind in plain Chinese. */
  readonly words: string;
  readonly effectiveOn: string;
  readonly reason: string | null;
  readonly device: string;
}

/** A page of one of the administrators' lists. */
export const useAdminList = <Row>(path: string, query: Query, after: string | null, size: number) =>
  useQuery({
    queryKey: ['admin', path, query, after, size],
    queryFn: ({ signal }) => get<Page<Row>>(path, { ...query, after, size }, signal),
    placeholderData: keepPreviousData,
  });

/** How many rows a list has, as far as they are counted. */
export interface ListCount {
  readonly count: number;
  readonly isMore: boolean;
}

/** Counts one of the auditor's lists, apart from its rows; undefined while it is being counted. */
export const useAdminCount = (path: string, query: Query): ListCount | undefined =>
  useQuery({
    queryKey: ['admin', path, 'count', query],
    queryFn: ({ signal }) => get<ListCount>(`${path}/count`, query, signal),
  }).data;

/** An administrator's act; the lists are read anew. The answer may carry a first password to hand over. */
export const useAdminAct = () =>
  useMutation({
    mutationFn: ({ path, body = {} }: { path: string; body?: unknown }) =>
      write<{ username?: string; password?: string }>('POST', path, body),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['admin'] }),
  });

export interface Roles {
  readonly roles: readonly {
    readonly code: string;
    readonly title: string;
    readonly description: string;
    readonly isAdministrator: boolean;
  }[];
  readonly lines: readonly { readonly code: string; readonly title: string }[];
}

/** Roles and business lines a post can be made of. */
export const useRoles = () =>
  useQuery({ queryKey: ['roles'], queryFn: () => get<Roles>('/roles'), staleTime: Infinity });
