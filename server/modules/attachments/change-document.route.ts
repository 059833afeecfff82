import { z } from 'zod';
import type { DocumentPlace } from '#kit';
import { done, onceOnRow, stepWith, type Asked, type AskedOf, type RowStep } from '#modules/acts';
import { followErasure } from '#modules/archives';
import {
  describeDocument,
  eraseDocument,
  getDocument,
  removeDocument,
  removeErasedBytes,
  type DocumentRow,
} from '#modules/documents';
import { requireInScope } from '#platform/auth/policy.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { dataKeyFor, scopeOfDocument } from './attachment-access.ts';
import { Details, DocumentParams, PresentedDocument } from './attachment-contracts.ts';
import { checkDetails, requireClass, requireKind } from './check-details.ts';
import { presentDocuments } from './present-document.ts';

const rowVersion = z.number().int().describe('The version that was read.');
const Reason = z.object({ reason: z.string().trim().max(200), rowVersion });

/** The same request, where the actor may change what the document is attached to. */
const asWriter = async (asked: AskedOf): Promise<Asked> => {
  const { db, actor, params } = asked;
  const ref = { countyCode: params.county, id: params.id };
  return { ...asked, scope: await scopeOfDocument(db, actor, ref, 'write') };
};

/** What is known of a folder goes by its scans: they are taken off in the archive room, which tells the folder. A move brings them without one. */
const requireNoScan = (row: DocumentRow): void => {
  if (row.subject_kind !== 'archive' || row.carried_from !== null) return;
  throw new Problem('conflict', 'scan-of-folder', '这是档案数字化的扫描件，没有移除。', {
    advice: '请在“档案数字化”里打开这卷档案，在那里移除。',
  });
};

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
  async (asked) => {
    const { rowVersion, ...described } = asked.body;
    const describe: RowStep = async (tx, context, ref) => {
      const row = await getDocument(tx, ref);
      const kind = requireKind(described.kind, row.subject_kind as DocumentPlace);
      requireClass(kind, row.media_class as 'picture' | 'document' | 'audio' | 'video');
      if (row.kind !== kind.code) requireSameSealing(row, kind.sealed);
      const details = checkDetails(described, kind);
      const dataKey = details.notes === null ? null : await dataKeyFor(tx, row);
      await describeDocument(tx, context, ref, { rowVersion, details }, dataKey);
    };
    return onceOnRow(await asWriter(asked), {
      ...stepWith(asked, describe),
      kind: 'document.describe',
      present: async (tx, ref) => (await presentDocuments(tx, [await getDocument(tx, ref)]))[0]!,
    });
  },
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
  async (asked) => {
    const { body } = asked;
    const remove: RowStep = async (tx, context, ref) => {
      requireNoScan(await getDocument(tx, ref));
      await removeDocument(tx, context, ref, body);
    };
    return onceOnRow(await asWriter(asked), {
      ...stepWith(asked, remove, body.reason),
      kind: 'document.remove',
      present: async () => ({}),
    });
  },
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
  async (asked) => {
    const { db, scope, body } = asked;
    const erase: RowStep = async (tx, context, ref) => {
      const row = await getDocument(tx, ref);
      requireInScope(scope, row.scope_key ?? 0);
      await followErasure(tx, context, row);
      await eraseDocument(tx, context, ref, body);
    };
    await onceOnRow(asked, {
      ...stepWith(asked, erase, body.reason),
      kind: 'document.erase',
      present: done,
    });
    await removeErasedBytes(db);
    return {};
  },
);
