import { afterEach, expect, test, vi } from 'vitest';
import { uploadFile } from './uploads.ts';

afterEach(() => vi.unstubAllGlobals());

const answer = (status: number, body: object): Response => Response.json(body, { status });

/** Stands for the line to the server: what comes back from it, request by request. */
const line = (...answers: readonly (Response | 'broken')[]): string[] => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string, { method = 'GET' }: RequestInit) => {
    const next = answers[asked.length];
    asked.push(`${method} ${url}`);
    if (next === undefined || next === 'broken') throw new TypeError('Failed to fetch');
    return next;
  });
  return asked;
};

const file = new File([new Uint8Array(10)], '扫描.pdf');

test('an upload goes on where it stands though the server still holds the part that broke off', async () => {
  const asked = line(
    answer(200, { id: 'u1', offset: 0 }),
    'broken',
    answer(200, { id: 'u1', offset: 3 }),
    answer(409, { code: 'upload-busy' }),
    answer(200, { id: 'u1', offset: 5 }),
    answer(409, { code: 'upload-offset' }),
    answer(200, { id: 'u1', offset: 6 }),
    answer(200, { offset: 10 }),
  );
  const sent: number[] = [];
  expect(await uploadFile(file, (offset) => sent.push(offset), new AbortController().signal)).toBe('u1');
  expect(sent).toEqual([3, 5, 6, 10]);
  expect(asked.filter((one) => one.startsWith('PUT'))).toEqual(
    [0, 3, 5, 6].map((offset) => `PUT /api/uploads/u1?offset=${offset}`),
  );
});

test('a file that is refused is given up at once', async () => {
  const asked = line(answer(200, { id: 'u2', offset: 0 }), answer(400, { code: 'wrong-file-type' }));
  const failed = uploadFile(file, () => undefined, new AbortController().signal);
  await expect(failed).rejects.toMatchObject({ code: 'wrong-file-type' });
  expect(asked.at(-1)).toBe('DELETE /api/uploads/u2');
});
