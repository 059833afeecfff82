import type { ActContext } from '#modules/acts';
import { foldersOfPeople, type UnfinishedFolder } from '#modules/archives';
import { carryDocuments } from '#modules/documents';
import { filesOfOne, personDataKey, personDataKeys, type PersonRef } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';

/**
 * Lets the documents of a person follow the file to the county that takes it over, also those of files merged into it:
 * papers, pictures and films, and scans of the paper archive once they are accepted. Papers of work done stay with the work.
 * Answers the folders whose scans follow later, when the old county's archive room has finished them.
 */
export const carryPapers = async (
  tx: Tx,
  context: ActContext,
  from: PersonRef,
  to: PersonRef & { readonly regionCode: number },
): Promise<readonly UnfinishedFolder[]> => {
  const ids = await filesOfOne(tx, from);
  const keys = await personDataKeys(
    tx,
    ids.map((id) => ({ countyCode: from.countyCode, id })),
  );
  const target = { ...to, dataKey: await personDataKey(tx, to) };
  const { accepted, unfinished } = await foldersOfPeople(tx, from.countyCode, ids);
  await carryDocuments(tx, context, {
    countyCode: from.countyCode,
    files: new Map([...keys].map(([id, dataKey]) => [id, { dataKey, to: target }])),
    folders: accepted,
  });
  return unfinished;
};
