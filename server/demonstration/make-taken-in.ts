import { sql } from 'kysely';
import { findServiceItemExamples, serviceItems } from '#definitions';
import { drawDemonstration } from '#kit';
import type { TimedContext } from '#modules/acts';
import { takeCall, takeInCall } from '#modules/hotline';
import type { PersonRef } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { CITY } from './make-regions.ts';
import { seededRandom } from './random.ts';

const COUNTY = CITY + 1_000_000;
/** Not the street whose people have the other cases of the demonstration. */
const TOWNSHIP = COUNTY + 2_000;
const ITEM = 'hardship-aid';

const somebody = async (tx: Tx): Promise<PersonRef | null> => {
  const { rows } = await sql<{ county_code: number; id: string }>`
    select county_code, id from person
    where region_code between ${TOWNSHIP} and ${TOWNSHIP + 999} and state = 'active' and merged_into is null
    order by filed_on, name, id limit 1
  `.execute(tx);
  return rows[0] ? { countyCode: rows[0].county_code, id: rows[0].id } : null;
};

/** A call of the demonstration's day that was taken in as a case, so that both pages show where they belong. */
export const makeTakenIn = (db: Database, context: TimedContext): Promise<void> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const person = await somebody(tx);
    const item = serviceItems.find(({ code }) => code === ITEM);
    const examples = findServiceItemExamples(ITEM);
    if (!person || !item || !examples) return;
    const call = await takeCall(tx, context, {
      region: COUNTY,
      hotline: 'bureau',
      kind: 'request',
      matter: 'hardship',
      number: '15400091234',
      callerName: null,
      person,
      content: '家中老人住院自付费用高，申请困难帮扶。',
      answer: null,
      policy: null,
      desk: null,
      asCase: true,
    });
    const day = context.at.toISOString().slice(0, 10);
    await takeInCall(tx, context, call, {
      rowVersion: 1,
      item: ITEM,
      person,
      channel: 'township',
      answers: drawDemonstration(item, examples, day, seededRandom('taken in').pick).answers,
      materials: item.materials.map(({ code }) => code),
    });
  });
