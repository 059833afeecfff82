import { QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { unreachable } from './api-error.ts';
import { queryClient } from './query-client.ts';
import { whileUnread } from './report-drafts.ts';

afterEach(() => {
  queryClient.unmount();
  queryClient.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('when the server is back, lists are read anew and texts only where they were not read yet', async () => {
  vi.useFakeTimers();
  const server = { isThere: true };
  vi.stubGlobal('fetch', async () => new Response(null, { status: server.isThere ? 200 : 502 }));
  queryClient.mount();
  const reads: string[] = [];
  const read = (name: string) => {
    if (!server.isThere) throw unreachable('read');
    reads.push(name);
    return name;
  };
  const open = (name: string, options: { readonly refetchOnReconnect?: typeof whileUnread } = {}) =>
    new QueryObserver(queryClient, {
      queryKey: [name],
      queryFn: () => read(name),
      ...options,
    }).subscribe(() => undefined);
  open('名单');
  open('正在写的报告', { refetchOnReconnect: whileUnread });
  await vi.advanceTimersByTimeAsync(60_000);
  server.isThere = false;
  open('刚打开的报告', { refetchOnReconnect: whileUnread });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reads).toEqual(['名单', '正在写的报告']);
  server.isThere = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reads.slice(2)).toEqual(['名单', '刚打开的报告']);
});
