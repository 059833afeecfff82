import { z } from 'zod';
import { countyOf } from '#kit/region-code.ts';
import { onceOnRow } from '#modules/acts';
import { requireInScope } from '#platform/auth/policy.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { filePerson } from './file-person.ts';
import { loadPersonFile } from '../reading/load-person-file.ts';
import { PersonDraftBody, PersonFile } from '../person-contracts.ts';
import type { PersonDraft } from '../person-draft.ts';
import { withoutEmpty } from '../finding/without-empty.ts';

export const filePersonRoute = defineRoute(
  {
    method: 'POST',
    path: '/people',
    summary: 'Files a person (建档). An identity number is filed once in the whole system.',
    permission: 'people.write',
    body: PersonDraftBody.extend({
      despiteDuplicates: z
        .string()
        .trim()
        .max(200)
        .nullish()
        .describe('Why the person is filed although files that look alike are there; kept with the act.'),
    }),
    response: PersonFile,
  },
  async (asked) => {
    const { despiteDuplicates, ...facts } = asked.body;
    requireInScope(asked.scope, facts.regionCode);
    const draft = withoutEmpty(facts) as PersonDraft;
    const reason = despiteDuplicates || null;
    return onceOnRow(asked, {
      countyCode: countyOf(draft.regionCode),
      kind: 'person.file',
      reason,
      work: (tx, context) => filePerson(tx, context, draft, { acceptsLookAlikes: reason !== null }),
      present: loadPersonFile,
    });
  },
);
