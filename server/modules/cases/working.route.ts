import { z } from 'zod';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { factsOfRow } from './case-facts.ts';
import { getCaseRow } from './load-case.ts';
import { presentWorking, WorkingShape } from './present-working.ts';

const Answers = z.record(z.string().max(60), z.union([z.string(), z.number(), z.boolean(), z.null()]));

const Written = z
  .string()
  .max(4_000)
  .transform((text, context) => {
    try {
      return Answers.parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: 'custom', message: '填写的内容无法读取。' });
      return z.NEVER;
    }
  })
  .describe('JSON object: what the desk has filled in so far.');

export const caseWorkingRoute = defineRoute(
  {
    method: 'GET',
    path: '/cases/:county/:id/working',
    summary: 'The amount as its rule gives it, in words with the clause, for answers not yet sent.',
    permission: 'case.read',
    params: z.object({ county: z.coerce.number().int().min(100000).max(999999), id: z.uuid() }),
    query: z.object({ answers: Written }),
    response: z.object({ working: WorkingShape.nullable() }),
  },
  ({ db, scope, params, query }) =>
    inScope(db, scope, async (tx) => {
      const { item, answers } = factsOfRow(
        await getCaseRow(tx, { countyCode: params.county, id: params.id }),
      );
      return { working: presentWorking(item, { ...answers, ...query.answers }, today()) };
    }),
);
