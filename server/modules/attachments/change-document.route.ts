import { z } from 'zod';
import type { DocumentPlace } from '#kit';
import {
  describeDocument,
  eraseDocument,
  getDocument,
  removeDocument,
  removeErasedBytes,
  type DocumentRow,
} from '#modules/documents';
import { requireInScope } from '#platform/auth/policy.ts';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { dataKeyFor, withDocument } from './attachment-access.ts';
import { Details, DocumentParams, PresentedDocument } from './attachment-contracts.ts';
import { checkDetails, requireClass, requireKind } from './check-details.ts';
import { presentDocuments } from './present-document.ts';

const rowVersion = z.number().int().describe('The version that was read.');
const Reason = z.object({ reason: z.string().trim().max(200), rowVersion });
const refOf = ({ county, id }: { county: number; id: string }) => ({ countyCode: county, id });

/** A kind may be changed, but not from sealed to open or back: the bytes lie as they were stored. */
const requireSameSealing = (row: DocumentRow, isSealed: boolean): void => {
  if (row.is_sealed === isSealed) return;
  throw new Problem('invalid', 'sealing-differs', '加密保存的材料不能改成不加密的类别，反过来也不能。', {
    advice: '请移除后按正确的类别重新上传。',
  });
};

export const describeDocumentRoute = defineRoute(
  {
    method: 'POST',
    path: '/documents/:county/:id/descriptions',
    summary: 'Changes kind, caption, day, consent and transcript.',
    permission: ['people.write', 'ledger.write', 'case.apply'],
    params: DocumentParams,
    body: Details.extend({ rowVersion }),
    response: PresentedDocument,
  },
  async ({ db, actor, params, body, requestKey }) =>
    withDocument(db, actor, refOf(params), 'write', async (tx, row) => {
      const kind = requireKind(body.kind, row.subject_kind as DocumentPlace);
      requireClass(kind, row.media_class as 'picture' | 'document' | 'audio' | 'video');
      if (row.kind !== kind.code) requireSameSealing(row, kind.sealed);
      const details = checkDetails(body, kind);
      const dataKey = details.notes === null ? null : await dataKeyFor(tx, row);
      await describeDocument(
        tx,
        { actor, requestKey },
        refOf(params),
        { rowVersion: body.rowVersion, details },
        dataKey,
      );
      const [presented] = await presentDocuments(tx, [await getDocument(tx, refOf(params))]);
      return presented!;
    }),
);

export const removeDocumentRoute = defineRoute(
  {
    method: 'POST',
    path: '/documents/:county/:id/removals',
    summary: 'Takes a document off its subject, with a reason; it is kept out of sight.',
    permission: ['people.write', 'ledger.write', 'archive.manage'],
    params: DocumentParams,
    body: Reason,
    response: z.object({}),
  },
  async ({ db, actor, params, body, requestKey }) =>
    withDocument(db, actor, refOf(params), 'write', async (tx) => {
      await removeDocument(tx, { actor, requestKey, reason: body.reason }, refOf(params), body);
      return {};
    }),
);

export const eraseDocumentRoute = defineRoute(
  {
    method: 'POST',
    path: '/documents/:county/:id/erasures',
    summary: 'Lawful erasure: destroys the bytes; that there was a document, who erased it and why remains.',
    permission: 'document.erase',
    params: DocumentParams,
    body: Reason,
    response: z.object({}),
  },
  async ({ db, actor, scope, params, body, requestKey }) => {
    await inScope(db, scope, async (tx) => {
      const row = await getDocument(tx, refOf(params));
      requireInScope(scope, row.scope_key ?? 0);
      await eraseDocument(tx, { actor, requestKey, reason: body.reason }, refOf(params), body);
    });
    await removeErasedBytes(db);
    return {};
  },
);
