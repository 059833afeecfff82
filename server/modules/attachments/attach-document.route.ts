import { z } from 'zod';
import { onceInSteps } from '#modules/acts';
import { receivePaper } from '#modules/cases';
import {
  discardPrepared,
  getDocument,
  keepDocument,
  prepareFile,
  type PreparedFile,
} from '#modules/documents';
import { personDataKey } from '#modules/registry';
import { requireInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { inScope, type Tx } from '#platform/db/database.ts';
import { finishUpload } from '#platform/files/uploads/upload-desk.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { scopeForSubject } from './attachment-access.ts';
import { Details, PresentedDocument, SubjectQuery } from './attachment-contracts.ts';
import { checkDetails, requireClass, requireKind } from './check-details.ts';
import { findSubject, requireOpenSubject } from './find-subject.ts';
import { presentDocuments } from './present-document.ts';

export const attachDocumentRoute = defineRoute(
  {
    method: 'POST',
    path: '/documents',
    summary:
      'Attaches a whole upload to a person, a ledger entry or a case, where it counts as the paper named. Refused, nothing of the file is left.',
    permission: ['people.write', 'ledger.write', 'case.apply'],
    body: SubjectQuery.extend({
      upload: z.uuid(),
      paper: z.string().max(60).nullish().describe('Of a case: code of the paper of its item.'),
      ...Details.shape,
    }),
    response: PresentedDocument,
  },
  async ({ db, actor, body, requestKey }) => {
    const kind = requireKind(body.kind, body.subject);
    const details = checkDetails(body, kind);
    const scope = scopeForSubject(actor, body.subject, 'write');
    const { subject, dataKey } = await inScope(db, scope, async (tx) => {
      await requireOpenSubject(tx, body);
      const found = await findSubject(tx, body);
      const whose = found.kind === 'entry' ? null : found.person;
      return { subject: found, dataKey: whose ? await personDataKey(tx, whose) : null };
    });
    requireInScope(scope, scopeKey(subject.lineNumber, subject.regionCode));
    const context = { actor, requestKey };
    const keep = async (tx: Tx, file: PreparedFile) => {
      // A large file takes its time; meanwhile the case may have ended or the entry been withdrawn.
      await requireOpenSubject(tx, body);
      const kept = await keepDocument(tx, context, subject, file, details, dataKey);
      if (subject.kind === 'case' && subject.paper)
        await receivePaper(tx, { actor, requestKey: null }, subject, subject.paper);
      return getDocument(tx, kept);
    };
    const attach = () =>
      finishUpload(actor.accountId, body.upload, async ({ path, fileName }) => {
        const file = await prepareFile({
          countyCode: subject.countyCode,
          path,
          fileName,
          sealingKey: kind.sealed ? dataKey : null,
          accept: ({ mediaClass }) => requireClass(kind, mediaClass),
        });
        try {
          return await inScope(db, scope, (tx) => keep(tx, file));
        } catch (error) {
          await discardPrepared(db, file);
          throw error;
        }
      });
    const row = await onceInSteps(db, scope, context, {
      countyCode: subject.countyCode,
      kind: 'document.attach',
      work: attach,
      recall: (tx, act) => getDocument(tx, { countyCode: act.county_code, id: act.subject_id }),
    });
    const [presented] = await inScope(db, scope, (tx) => presentDocuments(tx, [row]));
    return presented!;
  },
);
