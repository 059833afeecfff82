import { readXlsx } from 'hucre/xlsx';
import { expect } from 'vitest';
import type { TestClient } from './test-app.ts';

/** The rows of the first sheet of a workbook that a client downloads. */
export const rowsOf = async (client: TestClient, url: string) => {
  const answer = await client.get(url);
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200);
  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename=.*\.xlsx/);
  return (await readXlsx(answer.rawPayload)).sheets[0]?.rows ?? [];
};
