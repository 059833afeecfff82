import { z } from 'zod';
import { businessLines, findBusinessLine } from '#definitions';
import { openPartsOf, PartnerPart, presentForPartners, replyOnce } from '#modules/cases';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';

const MOST = 100;

export const partnerPartsRoute = defineRoute(
  {
    method: 'GET',
    path: '/partner-interface/parts',
    summary:
      'The parts of joint matters that wait for the answer of the department that signed the request, in the order of their ids; for departments that fetch instead of being sent to, and to find again what was missed.',
    permission: 'partner.reply',
    admission: 'signature',
    query: z.object({ after: z.uuid().optional().describe('The id of the last part of the page before.') }),
    response: z.object({ parts: z.array(PartnerPart), next: z.uuid().nullable() }),
  },
  async ({ db, actor, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const [post] = actor.posts;
      const department = findBusinessLine(post?.lines[0] ?? '') ?? businessLines[0]!;
      const asked = { department: department.number, region: post!.region, after: query.after, size: MOST };
      const rows = await openPartsOf(tx, asked);
      const next = rows.length === MOST ? rows.at(-1)!.id : null;
      return { parts: await presentForPartners(tx, rows), next };
    }),
);

export const PartnerReply = z.object({
  kind: z
    .enum(['receive', 'finish', 'refuse'])
    .describe('receive: 已接收 · finish: 已办结 · refuse: 不予办理'),
  receipt: z.string().trim().max(100).nullable().default(null).describe('回执编号或证件号'),
  note: z.string().trim().max(500).nullable().default(null).describe('办理情况；不予办理的必填理由'),
});

export const partnerReplyRoute = defineRoute(
  {
    method: 'POST',
    path: '/partner-interface/parts/:county/:id/replies',
    summary:
      'The department takes, finishes or refuses its part. The same Idempotency-Key again answers as the first time; a second, other answer is refused with 409; a late one is taken and marked late.',
    permission: 'partner.reply',
    admission: 'signature',
    params: z.object({ county: z.coerce.number().int().min(100000).max(999999), id: z.uuid() }),
    body: PartnerReply,
    response: z.object({
      state: z
        .enum(['received', 'done', 'refused', 'cancelled'])
        .describe('cancelled: the matter ended after the same answer was taken the first time.'),
      inTime: z
        .boolean()
        .nullable()
        .describe('False when the answer came after the due day; null while unanswered.'),
    }),
  },
  async (asked) => {
    if (asked.requestKey === null)
      throw new Problem('invalid', 'idempotency-key-missing', '请求头 Idempotency-Key 没有填写。', {
        advice: '每个答复用一个固定的编号，重发时用同一个编号。',
      });
    const row = await replyOnce(asked, asked.body);
    return { state: row.state as 'received' | 'done' | 'refused' | 'cancelled', inTime: row.in_time };
  },
);
