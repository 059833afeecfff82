import { z } from 'zod';
import { onceOnRow, stepWith } from '#modules/acts';
import { PersonParams, PersonRefShape } from '#modules/registry';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { mergePeople, unmergePeople } from './merge-people.ts';

const requireReason = (reason: string): void => {
  if (reason !== '') return;
  throw new Problem('invalid', 'reason-missing', '请填写原因。', {
    fields: [{ field: 'reason', message: '合并和撤销合并都要写明原因，原因会留在记录中。' }],
  });
};

export const mergePeopleRoute = defineRoute(
  {
    method: 'POST',
    path: '/people/:county/:id/merges',
    summary:
      'Folds another file of the same county into this one, fact by fact as chosen. The folded file stays readable and counts no longer.',
    permission: 'people.merge',
    params: PersonParams,
    body: z.object({
      folded: PersonRefShape,
      keptVersion: z.number().int(),
      foldedVersion: z.number().int(),
      choices: z
        .record(z.string().max(40), z.enum(['kept', 'folded', 'both']))
        .describe('By the code of a fact: which file it is taken from; both joins lists.'),
      evidence: z
        .string()
        .trim()
        .max(200)
        .nullish()
        .describe('Needed when the identity numbers are far apart.'),
      reason: z.string().trim().max(200),
    }),
    response: PersonRefShape,
  },
  async (asked) => {
    const { body } = asked;
    requireReason(body.reason);
    const merge = { ...body, evidence: body.evidence ?? null };
    return onceOnRow(asked, {
      ...stepWith(asked, (tx, context, kept) => mergePeople(tx, context, { ...merge, kept }), body.reason),
      kind: 'person.merge',
      present: async (_, kept) => kept,
    });
  },
);

export const unmergePeopleRoute = defineRoute(
  {
    method: 'POST',
    path: '/people/:county/:id/unmerges',
    summary: 'Takes back that this file was folded into another. Answers the file that had kept it.',
    permission: 'people.merge',
    params: PersonParams,
    body: z.object({ rowVersion: z.number().int(), reason: z.string().trim().max(200) }),
    response: PersonRefShape,
  },
  async (asked) => {
    const { params, body } = asked;
    requireReason(body.reason);
    const folded = { countyCode: params.county, id: params.id };
    return onceOnRow(asked, {
      countyCode: folded.countyCode,
      kind: 'person.unmerge',
      reason: body.reason,
      work: (tx, context) => unmergePeople(tx, context, folded, body.rowVersion),
      present: async (_, kept) => kept,
    });
  },
);
