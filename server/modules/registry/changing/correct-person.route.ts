import { z } from 'zod';
import { onceOnRow, stepWith } from '#modules/acts';
import { requireInScope } from '#platform/auth/policy.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { correctPerson, type PersonChanges } from './correct-person.ts';
import { loadPersonFile } from '../reading/load-person-file.ts';
import { PersonDraftBody, PersonFile, PersonParams } from '../person-contracts.ts';
import { STANDING_STATES } from '../person-state.ts';

const Changes = PersonDraftBody.omit({ idNumber: true })
  .partial()
  .extend({
    state: z.enum(STANDING_STATES).optional(),
    endedOn: z.iso.date().nullish(),
  });

export const correctPersonRoute = defineRoute(
  {
    method: 'POST',
    path: '/people/:county/:id/corrections',
    summary: 'Corrects facts of a person file; the act keeps the reason and what was there before.',
    permission: 'people.write',
    params: PersonParams,
    body: z.object({
      changes: Changes,
      reason: z.string().trim().max(200),
      rowVersion: z.number().int().describe('The version of the file that was read.'),
      effectiveOn: z.iso.date().optional().describe('Business day from which it holds; today when left out.'),
    }),
    response: PersonFile,
  },
  async (asked) => {
    const { scope, body } = asked;
    if (body.reason === '') {
      throw new Problem('invalid', 'reason-missing', '请填写更正原因。', {
        fields: [{ field: 'reason', message: '更正原因会留在记录中，不能为空。' }],
      });
    }
    if (body.changes.regionCode !== undefined) requireInScope(scope, body.changes.regionCode);
    const correction = {
      changes: body.changes as PersonChanges,
      rowVersion: body.rowVersion,
      ...(body.effectiveOn && { effectiveOn: body.effectiveOn }),
    };
    return onceOnRow(asked, {
      ...stepWith(asked, (tx, context, ref) => correctPerson(tx, context, ref, correction), body.reason),
      kind: 'person.correct',
      present: loadPersonFile,
    });
  },
);
