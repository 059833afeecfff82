import { z } from 'zod';
import { businessLines, serviceItems } from '#definitions';
import {
  itemRow,
  judgeEligibility,
  limitWords,
  materialsNeeded,
  prefillAnswers,
  quoteClause,
  type ServiceItemDefinition,
} from '#kit';
import { conditionFacts, getPerson, openSealedFacts } from '#modules/registry';
import { personFields } from '#definitions/registry/person-fields.ts';
import { workingCalendar } from '#modules/calendar';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { getItem } from './case-definition.ts';
import { WrittenAnswers } from './written-answers.ts';

const Items = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      purpose: z.string(),
      line: z.string(),
      lineTitle: z.string(),
      mode: z.enum(['full', 'mirror', 'refer']),
      isJoint: z.boolean(),
      limit: z.string(),
    }),
  ),
});

export const listItemsRoute = defineRoute(
  {
    method: 'GET',
    path: '/service-items',
    summary: 'Every matter people can apply for.',
    permission: 'signed-in',
    response: Items,
  },
  async () => ({
    items: serviceItems.map((item) => ({
      code: item.code,
      title: item.title,
      purpose: item.purpose,
      line: item.line,
      lineTitle: businessLines.find(({ code }) => code === item.line)?.title ?? '',
      mode: item.handling.mode,
      isJoint: (item.subMatters ?? []).length > 0,
      limit: limitWords(item.limit),
    })),
  }),
);

export const showItemRoute = defineRoute(
  {
    method: 'GET',
    path: '/service-items/:item',
    summary:
      'The service guide of one item: who may apply, what to bring, which desks, how long, what it costs.',
    permission: 'signed-in',
    params: z.object({ item: z.string().max(60) }),
    response: z.object({ item: z.custom<ServiceItemDefinition>(() => true) }),
  },
  async ({ params }) => ({ item: getItem(params.item).item }),
);

export const judgePersonRoute = defineRoute(
  {
    method: 'GET',
    path: '/service-items/:item/people/:county/:id',
    summary:
      'What the file already answers of an item’s form, and what its rules say of the person, before applying.',
    permission: 'case.apply',
    params: z.object({
      item: z.string().max(60),
      county: z.coerce.number().int().min(100000).max(999999),
      id: z.uuid(),
    }),
    query: z.object({ answers: WrittenAnswers.optional() }),
    response: z.object({
      name: z.string(),
      prefilled: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      rules: z.array(
        z.object({
          code: z.string(),
          title: z.string(),
          verdict: z.enum(['yes', 'no', 'open']),
          sentence: z.string(),
          clause: z.string(),
        }),
      ),
      bars: z.array(z.object({ message: z.string(), clause: z.string() })),
      missingFacts: z.array(z.object({ label: z.string(), why: z.string() })),
      facts: z
        .record(z.string(), z.any())
        .describe('Open facts by `person.…`, for the conditions of the form.'),
      spared: z.array(z.string()).describe('Papers that need not be brought.'),
    }),
  },
  async ({ db, scope, params, query }) =>
    inScope(db, scope, async (tx) => {
      const { item } = getItem(params.item);
      const row = await getPerson(tx, { countyCode: params.county, id: params.id });
      const facts = conditionFacts(row, today());
      const { rules, bars } = judgeEligibility(item, facts, query.answers ?? {}, {
        on: today(),
        calendar: await workingCalendar(tx),
      });
      const sealed = openSealedFacts(row) as unknown as Readonly<Record<string, unknown>>;
      const known = (fact: string): boolean => (facts[fact] ?? sealed[fact] ?? null) !== null;
      return {
        name: row.name,
        prefilled: prefillAnswers(item.fields, facts) as Record<string, string | number | boolean>,
        rules: rules.map(({ clause, ...rule }) => ({ ...rule, clause: quoteClause(clause) })),
        bars: bars.map(({ message, clause }) => ({ message, clause: quoteClause(clause) })),
        missingFacts: item.fileFacts
          .filter(({ fact }) => !known(fact))
          .map(({ fact, why }) => ({
            label: personFields.find(({ code }) => code === fact)?.label ?? fact,
            why,
          })),
        facts: itemRow(facts, {}),
        spared: materialsNeeded(item.materials, itemRow(facts, {}))
          .filter(({ isNeeded }) => !isNeeded)
          .map(({ material }) => material.code),
      };
    }),
);
