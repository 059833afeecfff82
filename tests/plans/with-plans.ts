import { sql, type RawBuilder } from 'kysely';
import pg from 'pg';
import { beforeAll, expect } from 'vitest';
import { openCases } from '#modules/cases';
import { findDuplicates } from '#modules/duplicates';
import { concludeGeneration, getMirror, recordMirrored, sealDraft } from '#modules/mirrors';
import { filePeople } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { idNumberOf, personDraft } from '#tests/factories/person-draft.ts';
import { machineContext, withWorkingSystem, type WorkingSystem } from '#tests/factories/working-system.ts';

/** People nobody has filed here: each is a record and a difference. */
const bringOfficialRecords = async (system: WorkingSystem) => {
  const mirror = getMirror('filing');
  const generation = {
    id: '01a204e3-74b5-7ac3-9e42-d566b42777d2',
    region: 990101000000,
    asOf: '2026-01-31',
    isPartial: true,
    fileName: '导出.xlsx',
  };
  const drafts = Array.from({ length: 400 }, (_, at) =>
    sealDraft(mirror, {
      idNumber: idNumberOf(`19${50 + (at % 40)}-07-08`, at),
      name: `${'林李王张刘'[at % 5]}远山`,
      regionCode: [990101001001, 990101001002, 990101002001, 990102001001][at % 4]!,
      facts: { filingNumber: `CJ${at}` },
    }),
  );
  await system.everywhere((tx) => recordMirrored(tx, machineContext, mirror, generation, drafts));
  await concludeGeneration(system.db, WHOLE_SCOPE, machineContext, generation, {
    mirror: 'filing',
    refused: 0,
  });
};

/** Counselling asked for in every village, so that lists of cases have something to choose from. */
const openSomeCases = (system: WorkingSystem) =>
  system.everywhere(async (tx) => {
    const people = await tx.selectFrom('person').select(['county_code', 'id']).execute();
    const opened = await openCases(
      tx,
      machineContext,
      'psychological-counselling',
      people.map((row) => ({
        item: 'psychological-counselling',
        person: { countyCode: row.county_code, id: row.id },
        channel: 'township',
        answers: { way: 'phone', isVoluntary: true },
        materials: [],
      })),
    );
    expect(opened.filter(({ status }) => status === 'opened').length).toBeGreaterThan(300);
  });

export interface Plans extends WorkingSystem {
  /** How the server's own role would be answered. */
  readonly planOf: (statement: RawBuilder<unknown>) => Promise<string>;
  /** The plan that serves any values, as the server keeps it on its connections. */
  readonly planForAll: (statement: RawBuilder<unknown>) => Promise<string>;
}

const planOf = (system: WorkingSystem, statement: RawBuilder<unknown>): Promise<string> =>
  system.everywhere(async (tx) => {
    // On few rows a sequential scan is cheaper; what is asked here is whether the index can be used at all.
    await sql`set local enable_seqscan = off`.execute(tx);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${statement}`.execute(tx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });

const planForAll = (system: WorkingSystem, statement: RawBuilder<unknown>): Promise<string> =>
  system.everywhere(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    await sql`set local plan_cache_mode = force_generic_plan`.execute(tx);
    const { sql: text, parameters } = statement.compile(tx);
    await sql.raw(`prepare planned as ${text}`).execute(tx);
    const values = parameters.map((value) =>
      pg.escapeLiteral(Array.isArray(value) ? `{${value.join(',')}}` : String(value)),
    );
    const { rows } = await sql
      .raw<{ 'QUERY PLAN': string }>(`explain execute planned(${values.join(', ')})`)
      .execute(tx);
    await sql`deallocate planned`.execute(tx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });

/**
 * A system with people, official records and cases to choose from, for the head of a test file. Under row-level security
 * PostgreSQL lets an index serve only leakproof comparisons. The tests look at the plans as the server's own role: each
 * filter must reach an index, not be applied after reading the table.
 */
export const withPlans = (): Plans => {
  const system = withWorkingSystem();
  beforeAll(async () => {
    await system.everywhere((tx) =>
      filePeople(
        tx,
        machineContext,
        Array.from({ length: 400 }, (_, at) =>
          personDraft({
            name: `${'林李王张刘'[at % 5]}${'远近高深长'[at % 4]}山`,
            regionCode: [990101001001, 990101001002, 990101002001, 990102001001][at % 4]!,
          }),
        ),
      ),
    );
    await findDuplicates(system.db);
    await bringOfficialRecords(system);
    await openSomeCases(system);
    await sql`analyze`.execute(system.owner);
  });
  return Object.defineProperties(system, {
    planOf: { value: (statement: RawBuilder<unknown>) => planOf(system, statement) },
    planForAll: { value: (statement: RawBuilder<unknown>) => planForAll(system, statement) },
  }) as Plans;
};

/** What a plan looks up in indexes. */
export const indexConditions = (plan: string): string =>
  [...plan.matchAll(/(?:Index Cond|Recheck Cond): (.*)/g)].map((match) => match[1]).join('\n');
