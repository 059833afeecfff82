import { filePeople, type PersonRef } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { personDraft, type PersonFacts } from './person-draft.ts';
import { machineContext } from './working-system.ts';

/** Files people with these facts. Throws with what stood in the way of one. */
export const fileAll = async (db: Database, ...people: readonly PersonFacts[]): Promise<PersonRef[]> => {
  const results = await inScope(db, WHOLE_SCOPE, (tx) =>
    filePeople(tx, machineContext, people.map(personDraft)),
  );
  return results.map((result) => {
    if (result.status !== 'added') throw new Error(JSON.stringify(result));
    return { countyCode: result.countyCode, id: result.id };
  });
};
