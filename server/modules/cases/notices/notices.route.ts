import { z } from 'zod';
import { NOTICE_ACTIONS } from '#kit';
import { recordReadNow } from '#modules/read-audit';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { loadNotice } from './load-notice.ts';
import { Notice } from './notice.ts';
import { noticeDocument } from './notice-document.ts';

const NoticeParams = z.object({
  county: z.coerce.number().int().min(100000).max(999999),
  id: z.uuid(),
  action: z.enum(NOTICE_ACTIONS),
});
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const caseNoticeRoute = defineRoute(
  {
    method: 'GET',
    path: '/cases/:county/:id/notices/:action',
    summary:
      'The written notice that an act on a case gave the applicant: acceptance, what is missing, refusal.',
    permission: 'case.read',
    params: NoticeParams,
    response: Notice.extend({
      person: z.object({ countyCode: z.number().int(), id: z.string() }).nullable(),
    }),
  },
  ({ db, actor, scope, site, params }) =>
    inScope(db, scope, (tx) =>
      loadNotice(tx, { actor, site }, { countyCode: params.county, id: params.id }, params.action),
    ),
);

export const caseNoticeDocumentRoute = defineRoute(
  {
    method: 'GET',
    path: '/cases/:county/:id/notices/:action/document.docx',
    summary: 'The same notice as .docx by GB/T 9704; whose it is, is recorded.',
    permission: 'case.read',
    params: NoticeParams,
  },
  ({ db, actor, scope, site, params }) =>
    inScope(db, scope, async (tx) => {
      const ref = { countyCode: params.county, id: params.id };
      const notice = await loadNotice(tx, { actor, site }, ref, params.action);
      if (notice.person)
        await recordReadNow(tx, actor, {
          action: 'export',
          people: [notice.person],
          reason: `下载${notice.title}`,
        });
      return {
        fileName: `${notice.title}${notice.number}.docx`,
        mediaType: DOCX,
        body: await noticeDocument(notice),
      };
    }),
);
