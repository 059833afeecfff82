import { filePeople, type PersonRef } from '#modules/registry';
import { personDraft } from './person-draft.ts';
import { machineContext, type WorkingSystem } from './working-system.ts';

/** Files one person with these facts. Throws with what stood in the way. */
export const fileOne = async (
  system: WorkingSystem,
  facts: Parameters<typeof personDraft>[0] = {},
): Promise<PersonRef> => {
  const [result] = await system.everywhere((tx) => filePeople(tx, machineContext, [personDraft(facts)]));
  if (result?.status !== 'added') throw new Error(JSON.stringify(result));
  return { countyCode: result.countyCode, id: result.id };
};
