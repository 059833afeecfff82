import { z } from 'zod';
import { openBytes, type DocumentCopy, type DocumentRow } from '#modules/documents';
import { recordRead, recordReadNow, type ReadAction } from '#modules/read-audit';
import type { Actor } from '#platform/auth/actor.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { parseRange } from '#platform/http/parse-range.ts';
import { dataKeyFor, requireReveal, withDocument } from './attachment-access.ts';
import { DocumentParams } from './attachment-contracts.ts';
import { isKnownReading, rememberReading } from './remember-read.ts';

const peopleOf = (row: DocumentRow) =>
  row.person_id === null ? [] : [{ countyCode: row.person_county!, id: row.person_id }];

interface Reading {
  readonly copy: DocumentCopy;
  readonly saved: boolean;
  readonly reason: string | null;
}

/**
 * Who saw or took which file of whom. What is sealed or saved is recorded before a byte is sent. Answers the key under which
 * the reading is to be remembered once its record is kept; null for one that is recorded each time or known.
 */
const recordReading = async (
  db: Database,
  tx: Tx,
  actor: Actor,
  row: DocumentRow,
  { copy, saved, reason }: Reading,
): Promise<string | null> => {
  const action: ReadAction = saved ? 'download' : row.is_sealed ? 'reveal' : 'open';
  const subject = action === 'open' ? (row.person_id ?? row.id) : `${row.id} ${copy === 'original'}`;
  const key = saved ? null : `${actor.accountId} ${action} ${subject}`;
  if (key !== null && isKnownReading(key)) return null;
  const read = { action, people: peopleOf(row), fields: [`document:${row.kind}`], reason };
  if (action === 'open') recordRead(db, actor, read);
  else await recordReadNow(tx, actor, read);
  return key;
};

/** What a browser may show by itself; everything else is saved. Drawings could run, so they are never shown. */
const isShowable = (mediaType: string): boolean =>
  /^(image\/(jpeg|png|gif|webp)|video\/|audio\/)/.test(mediaType);

export const readDocumentRoute = defineRoute(
  {
    method: 'GET',
    path: '/documents/:county/:id/content',
    summary:
      'The bytes of a document: the file itself, a picture for the screen or a small one. Films answer ranges. Sealed ones need a reason. The read is recorded.',
    permission: ['people.read', 'ledger.read', 'archive.read'],
    params: DocumentParams,
    query: z.object({
      copy: z.enum(['original', 'view', 'thumb']).default('view'),
      reason: z.string().max(200).optional(),
      save: z.enum(['true', 'false']).default('false').describe('Sent as a file to be saved.'),
    }),
  },
  async ({ db, actor, params, query, rangeHeader }) => {
    const ref = { countyCode: params.county, id: params.id };
    const { download, reading } = await withDocument(db, actor, ref, 'read', async (tx, row) => {
      const reason = row.is_sealed ? requireReveal(actor, row, query.reason) : (query.reason ?? null);
      const content = openBytes(row, query.copy, row.is_sealed ? await dataKeyFor(tx, row) : null);
      const saved = query.save === 'true' || !isShowable(content.mediaType);
      const range = parseRange(rangeHeader, content.byteLength);
      return {
        reading: await recordReading(db, tx, actor, row, { copy: query.copy, saved, reason }),
        download: {
          fileName: row.original_name,
          mediaType: content.mediaType,
          inline: !saved,
          byteLength: content.byteLength,
          ...(range && { range }),
          body: await content.open(range),
        },
      };
    });
    if (reading !== null) rememberReading(reading);
    return download;
  },
);
