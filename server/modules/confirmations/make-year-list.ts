import { sql } from 'kysely';
import { onRegularPayment } from '#definitions/registry/regular-payments.ts';
import { expressionToSql } from '#kit';
import { appendActs, countActedBefore, newAct, requestOf, type ActContext } from '#modules/acts';
import { onRegularPaymentNow, personColumn, type PersonRow } from '#modules/registry';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import type { ConfirmationFacts } from './confirmation-row.ts';
import { confirmedElsewhere } from './confirmed-elsewhere.ts';

export const BENEFITS_LINE = 1;

const COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  year: 'smallint',
  person_id: 'uuid',
  name: 'text',
  region_code: 'bigint',
  categories: 'text[]',
  lead_category: 'text',
  due_on: 'date',
} as const;

const PEOPLE_PER_READ = 2000;

/** Whoever is on regular payment by the file `s`. */
export const isEntitled = sql<boolean>`(s.state = 'active' and (${sql.raw(expressionToSql(onRegularPayment, personColumn))}) is true)`;

const unlisted = async (tx: Tx, county: number, year: number, after: string): Promise<PersonRow[]> => {
  const { rows } = await sql<PersonRow>`
    select s.* from person s
    where s.county_code = ${county} and s.id > ${after}::uuid and ${isEntitled}
      and not exists (
        select from annual_confirmation listed
        where listed.county_code = ${county} and listed.year = ${year} and listed.person_id = s.id)
    order by s.id limit ${PEOPLE_PER_READ}
  `.execute(tx);
  return rows;
};

/**
 * Puts everybody of a county and in scope who is on regular payment now on the year's list, unless listed already: the
 * first time makes the list, later times add who became entitled. Whoever was confirmed this year before moving here is not
 * asked again. Answers how many were added, and the same when the request is sent again.
 */
export const makeYearList = async (
  tx: Tx,
  context: ActContext,
  { county, year, dueOn }: { readonly county: number; readonly year: number; readonly dueOn: string },
): Promise<number> => {
  // Two clerks at once: the second waits and then finds everybody listed.
  await sql`select pg_advisory_xact_lock(hashtext('year-list'), ${county})`.execute(tx);
  const listed = sql`select id from annual_confirmation where county_code = ${county} and year = ${year}`;
  const before = await countActedBefore(tx, county, context, listed);
  if (before > 0) return before;
  let [added, after] = [0, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const people = await unlisted(tx, county, year, after);
    const done = await confirmedElsewhere(tx, people, year);
    const fresh = people
      .filter(({ id }) => !done.has(id))
      .map((person) => ({ person, id: newId(), categories: onRegularPaymentNow(person) }));
    await insertRows(
      tx,
      'annual_confirmation',
      COLUMNS,
      fresh.map(({ person, id, categories }) => ({
        county_code: county,
        id,
        year,
        person_id: person.id,
        name: person.name,
        region_code: person.region_code,
        categories,
        lead_category: categories[0],
        due_on: dueOn,
      })),
    );
    await appendActs(
      tx,
      fresh.map(({ person, id, categories }) =>
        newAct(context, {
          kind: 'confirmation.list',
          countyCode: county,
          subjectId: id,
          effectiveOn: today(),
          scopeKey: scopeKey(BENEFITS_LINE, person.region_code),
          payload: {
            year,
            personId: person.id,
            name: person.name,
            regionCode: person.region_code,
            categories,
            dueOn,
            state: 'due',
            channel: null,
            settledOn: null,
            remindedOn: null,
            proposal: 'none',
            proposalWhy: null,
            decisionWhy: null,
            ...requestOf(context),
          } satisfies ConfirmationFacts & { request?: unknown },
        }),
      ),
    );
    added += fresh.length;
    const last = people.at(-1);
    if (!last || people.length < PEOPLE_PER_READ) return added;
    after = last.id;
  }
};
