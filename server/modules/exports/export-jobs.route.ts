import { createReadStream, existsSync } from 'node:fs';
import { sql } from 'kysely';
import { z } from 'zod';
import { countyOf } from '#kit/region-code.ts';
import { onceOnRow, stepWith } from '#modules/acts';
import { requirePermission } from '#platform/auth/policy.ts';
import { inScope, scopeOf } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { Problem } from '#platform/errors/problem.ts';
import { XLSX_MEDIA_TYPE } from '#platform/files/excel/media-type.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { exportDesk, type ExportDesk } from './export-desk.ts';
import {
  cancelExport,
  decideExport,
  decisionKind,
  getExportJob,
  orderExport,
  type ExportJobRow,
} from './export-job.ts';
import { findExportKind } from './export-kinds.ts';
import type { ExportSignature } from './export-signature.ts';
import { exportScope } from './export-scope.ts';
import { homeRegion, signatureOf } from './sheet-owner.ts';

const JobParams = z.object({ county: z.coerce.number().int(), id: z.uuid() });
const MOST_JOBS = 50;

const Job = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  isUnmasked: z.boolean(),
  reason: z.string(),
  state: z.enum(['asking', 'waiting', 'running', 'done', 'failed', 'cancelled', 'refused']),
  rowsDone: z.number().int(),
  rowsTotal: z.number().int().nullable(),
  byteLength: z.number().int().nullable().describe('Null before it is made and after it has expired.'),
  message: z.string().nullable(),
  narrowed: z.string().describe('What the list is narrowed by, in words; empty for all of one’s area.'),
  by: z.string(),
  unit: z.string().describe('The organ it is made for.'),
  decidedBy: z.string().nullable(),
  decisionReason: z.string().nullable(),
  madeAt: z.string(),
  finishedAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
  isFetchable: z.boolean().describe('Made and not yet expired.'),
  elapsedSeconds: z.number().int().describe('From the order to the end, or to now.'),
});

const isFetchable = ({ state, expires_at: expiresAt }: ExportJobRow): boolean =>
  state === 'done' && expiresAt !== null && expiresAt > new Date();

const present = (job: ExportJobRow): z.infer<typeof Job> => ({
  countyCode: job.county_code,
  id: job.id,
  kind: job.kind,
  title: job.title,
  isUnmasked: job.is_unmasked,
  reason: job.reason,
  state: job.state as z.infer<typeof Job>['state'],
  rowsDone: job.rows_done,
  rowsTotal: job.rows_total,
  byteLength: job.byte_length,
  message: job.message,
  narrowed: job.narrowed,
  by: (job.actor as unknown as { displayName: string }).displayName,
  unit: (job.sign as unknown as ExportSignature).unit,
  decidedBy: job.decider_name,
  decisionReason: job.decision_reason,
  madeAt: job.made_at.toISOString(),
  finishedAt: job.finished_at?.toISOString() ?? null,
  expiresAt: job.expires_at?.toISOString() ?? null,
  isFetchable: isFetchable(job),
  elapsedSeconds: Math.max(
    0,
    Math.round(((job.finished_at ?? new Date()).getTime() - job.made_at.getTime()) / 1000),
  ),
});

/** Hands what may begin to the desk; what was begun meanwhile is not made again there. */
const sendToDesk = (desk: ExportDesk, job: ExportJobRow): void => {
  if (job.state === 'waiting') desk.submit({ countyCode: job.county_code, id: job.id });
};

export const orderExportRoute = defineRoute(
  {
    method: 'POST',
    path: '/exports',
    summary:
      'Orders an export, made in the background. Personal data in full needs a reason and another person’s consent.',
    permission: 'export.run',
    body: z.object({
      kind: z.string().max(40).describe('people, cases, or ledger with the code in the query.'),
      query: z.record(z.string().max(60), z.string().max(300)).describe('The filters of the list.'),
      isUnmasked: z.boolean().default(false),
      reason: z.string().trim().max(200).default(''),
    }),
    response: Job,
  },
  async (asked) => {
    const { db, actor, site, body } = asked;
    const kind = findExportKind(body.kind);
    if (!kind) throw new Problem('invalid', 'export-kind-unknown', '没有这种导出。');
    requirePermission(actor, kind.permission);
    if (body.isUnmasked) requirePermission(actor, 'people.reveal');
    const desk = exportDesk();
    const sign = await signatureOf(db, actor, site);
    const home = homeRegion(actor, site);
    const scope = exportScope(actor, kind.permission, body.isUnmasked);
    const about = (await kind.about?.({ db, actor, scope }, body.query, body.isUnmasked)) ?? null;
    const job = await onceOnRow(asked, {
      countyCode: countyOf(home),
      kind: 'export.order',
      work: (tx, context) => orderExport(tx, context, { ...body, kind, home, sign, about }),
      present: getExportJob,
    });
    sendToDesk(desk, job);
    return present(job);
  },
);

export const ownExportsRoute = defineRoute(
  {
    method: 'GET',
    path: '/exports',
    summary: 'The account’s own exports, latest first.',
    permission: 'export.run',
    response: z.object({ rows: z.array(Job) }),
  },
  async ({ db, actor, scope }) =>
    inScope(db, scope, async (tx) => {
      const { rows } = await sql<ExportJobRow>`
        select * from export_job where account_id = ${actor.accountId}::uuid and ${inOneCounty(scopeOf(tx))}
        order by made_at desc limit ${MOST_JOBS}
      `.execute(tx);
      return { rows: rows.map(present) };
    }),
);

export const askedExportsRoute = defineRoute(
  {
    method: 'GET',
    path: '/export-requests',
    summary: 'Exports of personal data in full that wait for one’s consent, oldest first.',
    permission: 'export.approve',
    response: z.object({ rows: z.array(Job) }),
  },
  async ({ db, actor, scope }) =>
    inScope(db, scope, async (tx) => {
      const { rows } = await sql<ExportJobRow>`
        select * from export_job where state = 'asking' and account_id <> ${actor.accountId}::uuid and ${inOneCounty(scopeOf(tx))}
        order by made_at limit ${MOST_JOBS}
      `.execute(tx);
      return { rows: rows.map(present) };
    }),
);

export const decideExportRoute = defineRoute(
  {
    method: 'POST',
    path: '/exports/:county/:id/decision',
    summary: 'Allows or refuses an export of personal data in full; never one’s own.',
    permission: 'export.approve',
    params: JobParams,
    body: z.object({ isAllowed: z.boolean(), reason: z.string().trim().max(200).default('') }),
    response: Job,
  },
  async (asked) => {
    const desk = exportDesk();
    const job = await onceOnRow(asked, {
      ...stepWith(asked, (tx, context, ref) => decideExport(tx, context, ref, asked.body)),
      kind: decisionKind(asked.body),
      present: getExportJob,
    });
    sendToDesk(desk, job);
    return present(job);
  },
);

export const cancelExportRoute = defineRoute(
  {
    method: 'POST',
    path: '/exports/:county/:id/cancellation',
    summary: 'Calls off an export of one’s own; nothing half-made is kept.',
    permission: 'export.run',
    params: JobParams,
    response: Job,
  },
  async (asked) => {
    const job = await onceOnRow(asked, {
      ...stepWith(asked, cancelExport),
      kind: 'export.cancel',
      present: getExportJob,
    });
    return present(job);
  },
);

export const fetchExportRoute = defineRoute(
  {
    method: 'GET',
    path: '/exports/:county/:id/file',
    summary: 'The finished file of an export of one’s own, until it expires.',
    permission: 'export.run',
    params: JobParams,
  },
  async ({ db, actor, scope, params }) => {
    const ref = { countyCode: params.county, id: params.id };
    const job = await inScope(db, scope, (tx) => getExportJob(tx, ref));
    const path = exportDesk().pathOf(ref);
    if (job.account_id !== actor.accountId)
      throw new Problem('not-found', 'export-unknown', '没有找到这次导出。');
    if (!isFetchable(job) || !existsSync(path))
      throw new Problem('not-found', 'export-gone', '这个文件还没有做好，或已过期删除。', {
        advice: '过期的请重新导出。',
      });
    return { fileName: `${job.title}.xlsx`, mediaType: XLSX_MEDIA_TYPE, body: createReadStream(path) };
  },
);
