import { z } from 'zod';
import { onceOnRow, stepWith } from '#modules/acts';
import { defineRoute } from '#platform/http/define-route.ts';
import { changePlan } from './change-plan.ts';
import { loadPersonFile } from '../reading/load-person-file.ts';
import { PersonFile, PersonParams, PlanItemBody } from '../person-contracts.ts';

export const changePlanRoute = defineRoute(
  {
    method: 'POST',
    path: '/people/:county/:id/plan',
    summary: 'Adds an item to the plan for a person (一人一策), changes it, or closes it with its outcome.',
    permission: 'people.write',
    params: PersonParams,
    body: z.object({
      item: PlanItemBody.extend({ id: z.uuid().optional().describe('Left out for a new item.') }),
      rowVersion: z.number().int().describe('The version of the file that was read.'),
    }),
    response: PersonFile,
  },
  (asked) =>
    onceOnRow(asked, {
      ...stepWith(asked, (tx, context, ref) => changePlan(tx, context, ref, asked.body)),
      kind: 'person.plan',
      present: loadPersonFile,
    }),
);
