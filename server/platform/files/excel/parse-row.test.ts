import { afterEach, expect, test, vi } from 'vitest';
import { parseRow, type CellSurroundings } from './parse-row.ts';
import { readDateCell } from './read-date-cell.ts';

const AROUND: CellSurroundings = { strings: { at: () => null }, dateStyles: new Set([1]), date1904: false };
const dayIn = (cell: string) => readDateCell(parseRow(cell, AROUND)[0] ?? null);

afterEach(() => void vi.unstubAllEnvs());

test.each(['UTC', 'Asia/Shanghai', 'America/New_York'])(
  'a day written as ISO 8601, as strict workbooks have it, is that day on a server in %s',
  (zone) => {
    vi.stubEnv('TZ', zone);
    for (const written of [
      '2026-01-05',
      '2026-01-05T00:00:00',
      '2026-01-05T23:59:00.000',
      '2026-01-05T00:00:00Z',
    ])
      expect(dayIn(`<c r="A1" t="d"><v>${written}</v></c>`)).toEqual({ value: '2026-01-05' });
  },
);
