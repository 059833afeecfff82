import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRun, runImport } from '#modules/imports';
import type { Cluster } from './cluster.ts';
import { machine } from './clerks.ts';
import { VILLAGE } from './people-steps.ts';

const SHEET = `走访日期,走访时机,对象类别,姓名或单位,慰问人数,慰问金,走访人员
2025-03-03,春节,残疾军人,某户,1,500,站长
2025-13-03,春节,残疾军人,某户,1,500,站长
`;

/** Imports a small sheet the way the server does and tells what became of its two rows. */
export const importVisits = async ({ db, everywhere }: Cluster) => {
  const folder = await mkdtemp(join(tmpdir(), 'rongjun-citus-'));
  try {
    const path = join(folder, 'visits.csv');
    await writeFile(path, SHEET);
    const order = { kind: 'ledger', ledger: 'visit', region: VILLAGE, fileName: 'visits.csv' } as const;
    const { county_code: countyCode, id } = await createRun(db, machine.actor, order, path);
    await runImport({ db, ref: { countyCode, id }, path });
    const run = await everywhere((tx) =>
      tx
        .selectFrom('import_run')
        .select(['state', 'rows_added as added', 'rows_unchanged as unchanged', 'rows_refused as refused'])
        .where('county_code', '=', countyCode)
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );
    return run;
  } finally {
    await rm(folder, { recursive: true });
  }
};
