import { z } from 'zod';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { factsOfRow } from './case-facts.ts';
import { getCaseRow } from './find-case.ts';
import { presentWorking, WorkingShape } from './shown/present-working.ts';
import { WrittenAnswers } from './written-answers.ts';

export const caseWorkingRoute = defineRoute(
  {
    method: 'GET',
    path: '/cases/:county/:id/working',
    summary: 'The amount as its rule gives it, in words with the clause, for answers not yet sent.',
    permission: 'case.read',
    params: z.object({ county: z.coerce.number().int().min(100000).max(999999), id: z.uuid() }),
    query: z.object({ answers: WrittenAnswers }),
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
