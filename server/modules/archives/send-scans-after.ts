import type { ActContext } from '#modules/acts';
import { carryDocuments } from '#modules/documents';
import { personDataKeys, presentFiles } from '#modules/registry';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import type { FileRow } from './archive-row.ts';

/**
 * Lets the scans of folders of one county just accepted follow people whose files another county took over while the
 * folders were still being worked on: to the file that is theirs today, which lies beyond the archive room's own area. All
 * of a batch go together, however many moved away.
 */
export const sendScansAfter = (tx: Tx, context: ActContext, accepted: readonly FileRow[]): Promise<void> =>
  beyondScope(tx, async () => {
    const linked = accepted.flatMap(({ id, county_code: countyCode, person_id: personId }) =>
      personId === null ? [] : [{ id, countyCode, personId }],
    );
    const countyCode = linked[0]?.countyCode;
    if (countyCode === undefined) return;
    const present = await presentFiles(
      tx,
      countyCode,
      linked.map(({ personId }) => personId),
    );
    if (present.size === 0) return;
    const targets = [...present.values()].map(({ county_code, id }) => ({ countyCode: county_code, id }));
    const keys = await personDataKeys(
      tx,
      [...present.keys()].map((id) => ({ countyCode, id })).concat(targets),
    );
    await carryDocuments(tx, context, {
      countyCode,
      files: new Map(
        [...present].map(([id, { county_code, id: fileId, region_code }]) => [
          id,
          {
            dataKey: keys.get(id)!,
            to: {
              countyCode: county_code,
              id: fileId,
              regionCode: region_code,
              dataKey: keys.get(fileId)!,
            },
          },
        ]),
      ),
      folders: linked.filter(({ personId }) => present.has(personId)).map(({ id }) => id),
    });
  });
