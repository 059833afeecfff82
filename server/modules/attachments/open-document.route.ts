import { z } from 'zod';
import { actsOfSubject } from '#modules/acts';
import { openNotes } from '#modules/documents';
import { recordRead } from '#modules/read-audit';
import { defineRoute } from '#platform/http/define-route.ts';
import { dataKeyFor, withDocument } from './attachment-access.ts';
import { DocumentParams, Notes, PresentedDocument } from './attachment-contracts.ts';
import { presentDocuments } from './present-document.ts';

const TITLES: Readonly<Record<string, string>> = {
  'document.attach': '上传',
  'document.receive': '随关系转移转入',
  'document.move': '随关系转移转出',
  'document.describe': '修改说明',
  'document.remove': '移除',
  'document.erase': '销毁',
};

export const openDocumentRoute = defineRoute(
  {
    method: 'GET',
    path: '/documents/:county/:id',
    summary: 'One document with its consent and transcript, and what was done to it.',
    permission: ['people.read', 'ledger.read', 'archive.read'],
    params: DocumentParams,
    response: PresentedDocument.extend({
      state: z.enum(['kept', 'removed', 'erased', 'moved']),
      notes: Notes.nullable(),
      acts: z.array(
        z.object({
          id: z.uuid(),
          title: z.string(),
          reason: z.string().nullable(),
          recordedAt: z.string(),
        }),
      ),
    }),
  },
  async ({ db, actor, params }) =>
    withDocument(db, actor, { countyCode: params.county, id: params.id }, 'read', async (tx, row) => {
      const [presented] = await presentDocuments(tx, [row]);
      const notes = row.notes === null ? null : openNotes(row, await dataKeyFor(tx, row));
      if (notes !== null && row.person_id !== null)
        recordRead(db, actor, {
          action: 'open',
          people: [{ countyCode: row.person_county!, id: row.person_id }],
          fields: [`document:${row.kind}`],
        });
      const acts = await actsOfSubject(tx, row.county_code, row.id);
      return {
        ...presented!,
        state: row.state as 'kept' | 'removed' | 'erased' | 'moved',
        notes,
        acts: acts.map((act) => ({
          id: act.id,
          title: TITLES[act.kind] ?? act.kind,
          reason: act.reason,
          recordedAt: act.recorded_at.toISOString(),
        })),
      };
    }),
);
