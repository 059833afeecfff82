import { sql } from 'kysely';
import { findServiceItemExamples, serviceItems } from '#definitions';
import {
  addDays,
  drawDemonstration,
  itemRow,
  judgeEligibility,
  materialsNeeded,
  prefillAnswers,
  type Answers,
  type ApplicationDay,
  type ExpressionRow,
  type ServiceItemDefinition,
} from '#kit';
import { workingCalendar } from '#modules/calendar';
import { actOnCases, openCases, sweepDeadlines, type CaseRef } from '#modules/cases';
import { conditionFacts, type PersonRef, type PersonRow } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { WALKS, type Deed } from './case-walks.ts';
import { contextOfAccount } from './context-of-account.ts';
import { CITY } from './make-regions.ts';
import { seededRandom, type Random } from './random.ts';

const COUNTY = CITY + 1_000_000;
const TOWNSHIP = COUNTY + 1_000;
const EACH_OTHER_ITEM = 2;

interface Applicant extends PersonRef {
  /** Open facts of the file, for the rules of an item. */
  readonly facts: ExpressionRow;
}

/** People of the street who have not got a card by a case of the past months. */
const peopleIn = async (tx: Tx, count: number): Promise<Applicant[]> => {
  const { rows } = await sql<PersonRow>`
    select * from person p
    where region_code between ${TOWNSHIP} and ${TOWNSHIP + 999} and state = 'active' and merged_into is null
      and not exists (
        select 1 from case_file c
        where c.person_county = p.county_code and c.person_id = p.id and c.item = 'veteran-card')
    order by (difficulty is null), filed_on, name, id limit ${count}
  `.execute(tx);
  return rows.map((row) => ({
    countyCode: row.county_code,
    id: row.id,
    facts: conditionFacts(row, today()),
  }));
};

const examplesOf = (item: ServiceItemDefinition) => {
  const examples = findServiceItemExamples(item.code);
  if (!examples) throw new Error(`The item ${item.code} has no examples.`);
  return examples;
};

const answersOn = (item: ServiceItemDefinition, day: string, random: Random): Answers =>
  drawDemonstration(item, examplesOf(item), day, random.pick).answers;

/** Whether somebody of this identity may apply, by the rules of the item and what the file says. */
const mayApply = (
  item: ServiceItemDefinition,
  identity: string,
  facts: ExpressionRow,
  answers: Answers,
  day: ApplicationDay,
): boolean => {
  const { identities } = facts;
  if (!Array.isArray(identities) || !identities.includes(identity)) return false;
  const told = { ...answers, ...prefillAnswers(item.fields, facts) };
  return judgeEligibility(item, facts, told, day).verdict === 'yes';
};

const openOne = async (
  tx: Tx,
  item: ServiceItemDefinition,
  person: Applicant,
  appliedOn: string,
  answers: Answers,
): Promise<CaseRef | null> => {
  const channel = item.where.windows.includes('township') ? 'township' : item.where.windows[0]!;
  const [result] = await openCases(tx, await contextOfAccount(tx, 'zhanyuan'), item.code, [
    {
      item: item.code,
      person: { countyCode: person.countyCode, id: person.id },
      channel,
      answers,
      materials: materialsNeeded(item.materials, itemRow(person.facts, answers))
        .filter(({ isNeeded }) => isNeeded)
        .map(({ material }) => material.code),
      appliedOn,
    },
  ]);
  return result?.status === 'opened' ? { countyCode: result.countyCode, id: result.id } : null;
};

const walk = async (tx: Tx, ref: CaseRef, deeds: readonly Deed[]): Promise<void> => {
  let rowVersion = 1;
  for (const [account, action, input = {}, reason = null] of deeds) {
    const context = await contextOfAccount(tx, account, reason);
    const [result] = await actOnCases(tx, context, { action, input, cases: [{ ...ref, rowVersion }] });
    if (result?.status !== 'done')
      throw new Error(`Demonstration case refused at ${action}: ${JSON.stringify(result)}`);
    rowVersion = result.rowVersion;
  }
};

/** More people than cases: not everybody may apply for a card. */
const PEOPLE = 300;

const itemOf = (code: string): ServiceItemDefinition => serviceItems.find((one) => one.code === code)!;

/**
 * Cases of every state in one street and cards on their way up, handled by the demonstration accounts through the same
 * door as any other, and a few applications of every other item waiting at the counter.
 */
export const makeCases = async (db: Database): Promise<number> => {
  const random = seededRandom('cases');
  const others = serviceItems.filter(({ code }) => WALKS.every(({ item }) => item !== code));
  const opened = await inScope(db, WHOLE_SCOPE, async (tx) => {
    const people = await peopleIn(tx, PEOPLE);
    const calendar = await workingCalendar(tx);
    let made = 0;
    const open = async (item: ServiceItemDefinition, daysAgo: number, identity?: string) => {
      const day = addDays(today(), -daysAgo);
      const drawn = identity ? examplesOf(item).accepted[0]!.answers : answersOn(item, day, random);
      const applied = { on: day, calendar };
      const fit = people.findIndex(({ facts }) =>
        identity === undefined
          ? judgeEligibility(item, facts, drawn, applied).verdict !== 'no'
          : mayApply(item, identity, facts, drawn, applied),
      );
      // At the counter waits now and then somebody whose application will be declined.
      const at = fit === -1 && identity === undefined ? 0 : fit;
      const [person] = at === -1 ? [] : people.splice(at, 1);
      const answers = identity && person ? { ...drawn, ...prefillAnswers(item.fields, person.facts) } : drawn;
      const ref = person ? await openOne(tx, item, person, day, answers) : null;
      if (ref) made += 1;
      return ref;
    };
    for (const { item, ways, identity } of WALKS)
      for (const [daysAgo, deeds] of ways) {
        const ref = await open(itemOf(item), daysAgo, identity);
        if (ref) await walk(tx, ref, deeds);
      }
    for (const [at, item] of others
      .flatMap((one) => Array.from({ length: EACH_OTHER_ITEM }, () => one))
      .entries())
      await open(item, at % 7);
    return made;
  });
  await sweepDeadlines(db);
  return opened;
};
