import type { ActContext } from '#modules/acts';
import { carryDocuments } from '#modules/documents';
import { personDataKey, presentFiles } from '#modules/registry';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import type { FileRow } from './archive-row.ts';

/**
 * Lets the scans of folders just accepted follow people whose files another county took over while the folders were still
 * being worked on: to the file that is theirs today, which lies beyond the archive room's own area.
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
    for (const { id, personId } of linked) {
      const file = present.get(personId);
      if (!file) continue;
      const to = { countyCode: file.county_code, id: file.id };
      await carryDocuments(tx, context, {
        from: {
          countyCode,
          files: new Map([[personId, await personDataKey(tx, { countyCode, id: personId })]]),
          folders: [id],
        },
        to: { ...to, regionCode: file.region_code, dataKey: await personDataKey(tx, to) },
      });
    }
  });
