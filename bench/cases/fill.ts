import { sql } from 'kysely';
import { addDays, type Answers } from '#kit';
import { openCases, type Application } from '#modules/cases';
import type { PersonRef } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { contextOfAccount } from '#server/demonstration/context-of-account.ts';
import { inBatches, withWorkers } from '#platform/db/in-batches.ts';

/** An item anyone who served may apply for, and an application that is in order. */
export interface FillingItem {
  readonly item: string;
  readonly answers: Answers;
  readonly materials: readonly string[];
}

export const JOB_SEEKING: FillingItem = {
  item: 'job-seeking',
  answers: { wantsWork: true, wantedPost: '仓储管理', education: '30', isHardToPlace: false },
  materials: ['identity'],
};
const LEGAL_AID: FillingItem = {
  item: 'legal-aid',
  answers: { matter: 'wages', needsLawyer: true, isSued: false },
  materials: ['application', 'case-papers'],
};

const BATCH = 1_000;
const WORKERS = 2;
/** Applications lie over so many days, so that limits of every colour are open. */
const DAYS = 45;

const counties = async (db: Database): Promise<number[]> => {
  const { rows } = await inScope(db, WHOLE_SCOPE, (tx) =>
    sql<{ county_code: number }>`select distinct county_code from person order by 1`.execute(tx),
  );
  return rows.map((row) => row.county_code);
};

/** Those of a county who may apply, in a fixed order. */
export const applicantsOf = async (db: Database, county: number): Promise<PersonRef[]> => {
  const { rows } = await inScope(db, WHOLE_SCOPE, (tx) =>
    sql<{ id: string }>`
      select id from person where county_code = ${county} and state = 'active' and merged_into is null
        and 'retired-soldier' = any(identities) order by id
    `.execute(tx),
  );
  return rows.map(({ id }) => ({ countyCode: county, id }));
};

const applicationOf =
  ({ item, answers, materials }: FillingItem) =>
  (person: PersonRef, at: number): Application => ({
    item,
    person,
    channel: 'hall',
    answers,
    materials,
    appliedOn: addDays(today(), -(at % DAYS)),
  });

/** How many cases stand there already. */
const standing = async (db: Database): Promise<number> => {
  const { rows } = await inScope(db, WHOLE_SCOPE, (tx) =>
    sql<{ count: number }>`select count(*) as count from case_file`.execute(tx),
  );
  return rows[0]!.count;
};

/**
 * Opens cases through the product's own door until `wanted` stand there or everyone has applied; those of the county
 * `spared` do not apply for legal aid, which the benchmark does. Answers how many stand there then.
 */
export const fillCases = async (db: Database, wanted: number, spared: number): Promise<number> => {
  const context = await inScope(db, WHOLE_SCOPE, (tx) => contextOfAccount(tx, 'dating'));
  let count = await standing(db);
  for (const filling of [JOB_SEEKING, LEGAL_AID]) {
    await withWorkers(await counties(db), WORKERS, async (county) => {
      if (filling === LEGAL_AID && county === spared) return;
      for (const people of inBatches(await applicantsOf(db, county), BATCH)) {
        if (count >= wanted) return;
        const applications = people.map(applicationOf(filling));
        const results = await inScope(db, WHOLE_SCOPE, (tx) =>
          openCases(tx, context, filling.item, applications),
        );
        count += results.filter(({ status }) => status === 'opened').length;
        process.stdout.write(`\r  ${count} of ${wanted} cases`);
      }
    });
  }
  process.stdout.write('\n');
  return standing(db);
};

/** The body of an application for legal aid, as a clerk's page sends it. */
export const legalAidFor = (person: PersonRef) => ({ ...LEGAL_AID, person, channel: 'hall' });
