import { sql } from 'kysely';
import { countyOf, regionRange, type MirrorDefinition } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { countiesWithin } from '#modules/regions';
import { scopeKey, type Scope } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { compareCounty } from './compare-county.ts';
import { getMirror, lineOfMirror } from './get-mirror.ts';
import type { Generation, MirrorRecordRow } from './mirror-record.ts';

const RECORDS_PER_WRITE = 2000;

/**
 * Enters the export, once however often the import is taken up again. Until its last row is in it counts as partial: nobody
 * lacks in it because their row has not been read.
 */
export const openGeneration = async (
  tx: Tx,
  context: ActContext,
  mirror: MirrorDefinition,
  generation: Generation,
): Promise<void> => {
  await tx
    .insertInto('mirror_generation')
    .values({
      county_code: countyOf(generation.region),
      id: generation.id,
      mirror: mirror.code,
      region_code: generation.region,
      line_number: lineOfMirror(mirror),
      as_of: generation.asOf,
      is_partial: true,
      file_name: generation.fileName,
      account_id: context.actor.accountId,
      made_at: new Date(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** From here on whom an export of all records does not hold is taken to be missing there. */
const takeAsWhole = async (tx: Tx, { id, region }: Generation): Promise<void> => {
  await tx
    .updateTable('mirror_generation')
    .set({ is_partial: false })
    .where('county_code', '=', countyOf(region))
    .where('id', '=', id)
    .execute();
};

/** Records of the area that a whole export of a later day no longer holds. Answers how many of one county were marked. */
const markGone = async (
  tx: Tx,
  context: ActContext,
  mirror: MirrorDefinition,
  { id, region, asOf }: Generation,
  county: number,
): Promise<number> => {
  const [first, last] = regionRange(region);
  const { rows } = await sql<MirrorRecordRow>`
    update mirror_record set gone_on = ${asOf}::date, compared_version = null
    where county_code = ${county} and id in (
      select id from mirror_record where county_code = ${county} and mirror = ${mirror.code} and gone_on is null
        and region_code between ${first} and ${last} and generation_id <> ${id}::uuid and as_of <= ${asOf}::date
      order by id limit ${RECORDS_PER_WRITE})
    returning *
  `.execute(tx);
  await appendActs(
    tx,
    rows.map((row) =>
      newAct(context, {
        kind: 'mirror.gone',
        countyCode: county,
        subjectId: row.id,
        effectiveOn: asOf,
        scopeKey: scopeKey(row.line_number, row.region_code),
        payload: { goneOn: asOf, generation: id },
      }),
    ),
  );
  return rows.length;
};

const countHeld = async (tx: Tx, { id }: Generation): Promise<number> => {
  const { rows } = await sql<{ records: number }>`
    select count(*) as records from mirror_record where generation_id = ${id}::uuid
  `.execute(tx);
  return rows[0]?.records ?? 0;
};

const closeGeneration = async (tx: Tx, generation: Generation, gone: number): Promise<number> => {
  const { id, region } = generation;
  const records = await countHeld(tx, generation);
  await tx
    .updateTable('mirror_generation')
    .set({ records, gone: sql`gone + ${gone}` })
    .where('county_code', '=', countyOf(region))
    .where('id', '=', id)
    .execute();
  return records;
};

const openDifferences = async (tx: Tx, mirror: string, region: number): Promise<number> => {
  const [first, last] = regionRange(region);
  const { rows } = await sql<{ open: number }>`
    select count(*) as open from mirror_difference
    where mirror = ${mirror} and state = 'open' and region_code between ${first} and ${last}
  `.execute(tx);
  return rows[0]?.open ?? 0;
};

/**
 * After the last row of an export: marks what a whole export no longer holds, and compares both sides. May be done again
 * after an interruption. Answers what happened, for the clerk.
 */
export const concludeGeneration = async (
  db: Database,
  scope: Scope,
  context: ActContext,
  generation: Generation,
  { mirror: code, refused }: { readonly mirror: string; readonly refused: number },
): Promise<string[]> => {
  const mirror = getMirror(code);
  const { counties, isWhole } = await inScope(db, scope, async (tx) => {
    await openGeneration(tx, context, mirror, generation);
    // A row handed back is of somebody who is still there; an export of nobody is one that failed.
    const isJudged = !generation.isPartial && refused === 0 && (await countHeld(tx, generation)) > 0;
    if (isJudged) await takeAsWhole(tx, generation);
    return { counties: (await countiesWithin(tx, generation.region)).map(countyOf), isWhole: isJudged };
  });
  let gone = 0;
  for (const county of counties) {
    for (let marked = isWhole ? RECORDS_PER_WRITE : 0; marked === RECORDS_PER_WRITE; gone += marked)
      marked = await inScope(db, scope, (tx) => markGone(tx, context, mirror, generation, county));
    await inScope(db, scope, (tx) => compareCounty(tx, mirror, county));
  }
  return inScope(db, scope, async (tx) => {
    const records = await closeGeneration(tx, generation, gone);
    const open = await openDifferences(tx, mirror.code, generation.region);
    return [
      `本次导出共有${records}条${mirror.title}记录，数据截止${generation.asOf}。`,
      ...(refused > 0 && !generation.isPartial
        ? ['有退回的行，所以没有判断哪些是对方不再有的；改正后请把整份导出重新导入。']
        : []),
      ...(refused === 0 && !generation.isPartial && !isWhole
        ? ['这份导出里没有一条记录，或都已有更晚的记录，所以没有判断哪些是对方不再有的；请核对导出是否完整。']
        : []),
      ...(gone > 0 ? [`上次有、这次没有的${gone}条，已标为对方不再有。`] : []),
      open === 0 ? '核对后没有待处理的差异。' : `核对后有${open}处差异待处理，请到“官方系统核对”查看。`,
    ];
  });
};
