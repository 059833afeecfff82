import { z } from 'zod';
import { onceOnRow } from '#modules/acts';
import { getPerson, onRegularPaymentNow, PersonParams } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { findOpenMove } from './find-open-move.ts';
import { handOver } from './hand-over.ts';
import { MoveShape, presentMoves } from './present-moves.ts';
import { usualPayer } from './usual-payer.ts';

export const handOverRoute = defineRoute(
  {
    method: 'POST',
    path: '/people/:county/:id/moves',
    summary: 'Hands the relation over to another county (移交); the file moves when that county accepts.',
    permission: 'people.write',
    params: PersonParams,
    body: z.object({
      rowVersion: z.number().int(),
      toRegion: z.number().int().min(1e10).max(999999999999),
      movedOn: z.iso.date(),
      reason: z.string().trim().max(200),
      payerChangesOn: z.iso.date().nullish(),
      payerWhy: z.string().trim().max(200).nullish(),
    }),
    response: z.object({ countyCode: z.number().int(), id: z.uuid() }),
  },
  async (asked) => {
    const { params, body } = asked;
    if (body.reason === '')
      throw new Problem('invalid', 'reason-missing', '请填写移交原因。', {
        fields: [{ field: 'reason', message: '移交原因会告知迁入地，不能为空。' }],
      });
    const person = { countyCode: params.county, id: params.id };
    const given = {
      ...body,
      payerChangesOn: body.payerChangesOn ?? null,
      payerWhy: body.payerWhy ?? null,
    };
    return onceOnRow(asked, {
      countyCode: person.countyCode,
      kind: 'move.hand-over',
      work: (tx, context) => handOver(tx, context, person, given),
      present: async (_, move) => move,
    });
  },
);

export const openMoveRoute = defineRoute(
  {
    method: 'GET',
    path: '/people/:county/:id/moves',
    summary: 'The hand-over under way of this person, and what a new one would say of who pays from when.',
    permission: 'people.read',
    params: PersonParams,
    query: z.object({ movedOn: z.iso.date().optional() }),
    response: z.object({
      open: MoveShape.nullable(),
      payments: z.array(z.string()).describe('Codes of list pension-category the person is on.'),
      payerChangesOn: z.string().nullable(),
      payerRule: z.string().nullable(),
    }),
  },
  async ({ db, scope, params, query }) =>
    inScope(db, scope, async (tx) => {
      const ref = { countyCode: params.county, id: params.id };
      const row = await getPerson(tx, ref);
      const open = await findOpenMove(tx, ref);
      const payments = onRegularPaymentNow(row);
      const day = query.movedOn ?? today();
      const usual = payments.length > 0 ? usualPayer(day) : null;
      return {
        open: open ? ((await presentMoves(tx, [open]))[0] ?? null) : null,
        payments,
        payerChangesOn: usual?.on ?? null,
        payerRule: usual?.rule.words ?? null,
      };
    }),
);
