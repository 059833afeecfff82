import { sql } from 'kysely';
import { z } from 'zod';
import { addDays } from '#kit';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import type { InvitationRow } from './rating-row.ts';
import { tabletToken } from './rating-tokens.ts';

const MOST = 50;

export const ownInvitationsRoute = defineRoute(
  {
    method: 'GET',
    path: '/rating-invitations',
    summary:
      'Services of yesterday and today that the one who asks invited to be rated, for the tablet. Says nothing about who has rated.',
    permission: 'rating.invite',
    response: z.object({
      rows: z.array(
        z.object({
          countyCode: z.number().int(),
          id: z.uuid(),
          item: z.string(),
          mark: z.string().nullable().describe('Number of the ticket or the case.'),
          servedOn: z.string(),
          invitedAt: z.string(),
        }),
      ),
    }),
  },
  async ({ db, actor, scope }) =>
    inScope(db, scope, async (tx) => {
      const { rows } = await sql<InvitationRow>`
        select * from rating_invitation where invited_by = ${actor.accountId}::uuid and ${inOneCounty(scope)}
          and served_on >= ${addDays(today(), -1)}::date order by id desc limit ${MOST}
      `.execute(tx);
      return {
        rows: rows.map((row) => ({
          countyCode: row.county_code,
          id: row.id,
          item: row.item_title,
          mark: row.mark,
          servedOn: row.served_on,
          invitedAt: new Date(row.invited_at).toISOString(),
        })),
      };
    }),
);

export const tabletTokenRoute = defineRoute(
  {
    method: 'POST',
    path: '/rating-invitations/:county/:id/tablet',
    summary: 'The secret with which the tablet of the window opens one invitation of the own desk.',
    permission: 'rating.invite',
    params: z.object({ county: z.coerce.number().int(), id: z.uuid() }),
    response: z.object({ token: z.string() }),
  },
  async ({ db, actor, scope, params }) =>
    inScope(db, scope, async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select id from rating_invitation where county_code = ${params.county} and id = ${params.id}
          and invited_by = ${actor.accountId}::uuid and expires_on >= ${today()}::date
      `.execute(tx);
      if (rows.length === 0)
        throw new Problem('not-found', 'invitation-unknown', '没有找到这次服务的评价邀请，或已过期。', {
          advice: '请刷新后再试。',
        });
      return { token: tabletToken({ countyCode: params.county, id: params.id }) };
    }),
);
