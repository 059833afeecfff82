import type { PersonRef } from '#modules/registry';
import { fileAll } from './file-all.ts';
import type { PersonFacts } from './person-draft.ts';
import type { WorkingSystem } from './working-system.ts';

/** Files one person with these facts. Throws with what stood in the way. */
export const fileOne = async ({ db }: WorkingSystem, facts: PersonFacts = {}): Promise<PersonRef> => {
  const [filed] = await fileAll(db, facts);
  return filed!;
};
