import { z } from 'zod';
import { ledgers, metrics, mirrors } from '#definitions';
import { personFields } from '#definitions/registry/person-fields.ts';
import { defineRoute } from '#platform/http/define-route.ts';

const Named = z.object({ code: z.string(), label: z.string() });

export const listSourcesRoute = defineRoute(
  {
    method: 'GET',
    path: '/sheet-sources',
    summary:
      'What can fill a column: facts of the person file, official records, fields of ledgers, metrics.',
    permission: 'export.run',
    response: z.object({
      facts: z.array(Named),
      mirrors: z.array(Named),
      metrics: z.array(Named.extend({ unit: z.string() })),
      ledgers: z.array(Named.extend({ fields: z.array(Named) })),
    }),
  },
  async () => ({
    facts: personFields.map(({ code, label }) => ({ code, label })),
    mirrors: mirrors.map(({ code, title }) => ({ code, label: title })),
    metrics: metrics.map(({ code, title, unit }) => ({ code, label: title, unit })),
    ledgers: ledgers.map(({ code, title, fields }) => ({
      code,
      label: title,
      fields: fields
        .filter(({ type }) => type !== 'person')
        .map(({ code: field, label }) => ({ code: field, label })),
    })),
  }),
);
