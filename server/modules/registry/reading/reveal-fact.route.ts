import { z } from 'zod';
import { recordReadNow } from '#modules/read-audit';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { getPerson } from '../get-person.ts';
import { PersonParams } from '../person-contracts.ts';
import { SEALED_FIELDS } from '../person-draft.ts';
import { openEnvelope } from '../person-envelope.ts';

export const revealFactRoute = defineRoute(
  {
    method: 'POST',
    path: '/people/:county/:id/reveals',
    summary: 'Shows one sealed fact in full. Needs a reason; the read is recorded before the answer.',
    permission: 'people.reveal',
    params: PersonParams,
    body: z.object({ field: z.enum(SEALED_FIELDS), reason: z.string().trim().max(200) }),
    response: z.object({ value: z.string().nullable() }),
  },
  async ({ db, actor, scope, params, body }) => {
    if (body.reason === '') {
      throw new Problem('invalid', 'reason-missing', '请填写查看原因。', {
        fields: [{ field: 'reason', message: '查看完整信息要写明原因，并会留痕。' }],
      });
    }
    const ref = { countyCode: params.county, id: params.id };
    return inScope(db, scope, async (tx) => {
      const sealed = openEnvelope(await getPerson(tx, ref));
      await recordReadNow(tx, actor, {
        action: 'reveal',
        people: [ref],
        fields: [body.field],
        reason: body.reason,
      });
      return { value: sealed[body.field] };
    });
  },
);
