import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { importRegionList } from '#modules/regions';
import { makeRegions } from '#server/demonstration/make-regions.ts';
import { machineContext } from '#tests/factories/working-system.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import { exampleLedgers } from '#tools/examples/example-ledgers.ts';
import { allExamples, exampleWorkbook } from '#tools/make-examples.ts';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import { openKeyring } from '#platform/crypto/keyring.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope } from '#platform/db/database.ts';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFile } from './import-file.ts';

const database = withTestDatabase();
const example = (file: string) => readFile(new URL(`../../examples/${file}`, import.meta.url));
const STATION = 990101001000;

beforeAll(async () => {
  useKeyring(openKeyring(mkdtempSync(join(tmpdir(), 'rongjun-keys-')), { create: true }));
  await inScope(database.db, WHOLE_SCOPE, (tx) => importRegionList(tx, machineContext, makeRegions(2_000)));
});

describe('the example files', () => {
  test.each(allExamples.map((sheet) => [sheet.file, sheet] as const))(
    '%s is what tools/make-examples.ts writes',
    async (file, sheet) => {
      const made = await readXlsx(await buffer(await exampleWorkbook(sheet)));
      const kept = await readXlsx(await example(file));
      expect(kept.sheets.map(({ rows }) => rows)).toEqual(made.sheets.map(({ rows }) => rows));
    },
  );

  test('28 people of 30 are filed, and the two wrong rows say why', async () => {
    const outcome = await importFile(database, await example('人员示例.xlsx'), {
      kind: 'persons',
      region: STATION,
    });
    expect(outcome).toMatchObject({ state: 'done', read: 30, added: 28 });
    expect(outcome.refusals).toEqual([
      expect.stringMatching(/^C10 身份证号 .*校验位不符/),
      expect.stringMatching(/^I21 退役时间 \[1998年12月\] .*缺少日/),
    ]);
  });

  test.each(exampleLedgers.map(({ file, ledger, rows }) => [file, ledger, rows.length] as const))(
    'every row of %s is recorded in %s',
    async (file, ledger, rows) => {
      const outcome = await importFile(database, await example(file), {
        kind: 'ledger',
        ledger,
        region: STATION,
      });
      expect(outcome).toMatchObject({ state: 'done', read: rows, added: rows, refusals: [] });
    },
  );
});
