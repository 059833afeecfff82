import { z } from 'zod';
import { personFields } from '#definitions/registry/person-fields.ts';
import { ageOn, quoteClause } from '#kit';
import { workingCalendar } from '#modules/calendar';
import { articlesOn } from '#modules/knowledge';
import { recordRead } from '#modules/read-audit';
import { conditionFacts, getPerson } from '#modules/registry';
import { requirePermission } from '#platform/auth/policy.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Tx } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { factsAsked, judgeItems, type WizardDay } from './judge-items.ts';

const Verdict = z.enum(['yes', 'no', 'open']);
const Clause = z.string().describe('The clause as it is quoted: 《军人抚恤优待条例》（2024年）第三十条.');

const Judged = z.object({
  code: z.string(),
  title: z.string(),
  purpose: z.string(),
  place: z.string(),
  verdict: Verdict,
  rules: z.array(
    z.object({ code: z.string(), title: z.string(), verdict: Verdict, sentence: z.string(), clause: Clause }),
  ),
  bars: z.array(z.object({ code: z.string(), effect: z.string(), message: z.string(), clause: Clause })),
  toAsk: z.array(z.string()),
  articles: z.array(z.object({ code: z.string(), title: z.string() })),
  notCovered: z.array(z.string()),
});

export const wizardQuestionsRoute = defineRoute(
  {
    method: 'GET',
    path: '/wizard/questions',
    summary: 'What to ask a visitor without a file: the facts that the rules of the service items look at.',
    permission: 'knowledge.read',
    response: z.object({
      questions: z.array(
        z.object({ code: z.string(), label: z.string(), type: z.string(), codeList: z.string().nullable() }),
      ),
    }),
  },
  async () => ({
    questions: factsAsked().flatMap((code) => {
      const field = personFields.find((one) => one.code === code);
      return field ? [{ code, label: field.label, type: field.type, codeList: field.codeList ?? null }] : [];
    }),
  }),
);

const Fact = z.union([
  z.string().max(60),
  z.number(),
  z.boolean(),
  z.array(z.string().max(60)).max(30),
  z.null(),
]);

const dayOf = async (tx: Tx, on: string): Promise<WizardDay> => ({
  on,
  calendar: await workingCalendar(tx),
  articles: [...(await articlesOn(tx, on)).values()].map(({ article }) => article),
});

export const judgeItemsRoute = defineRoute(
  {
    method: 'POST',
    path: '/wizard/judgements',
    summary:
      'What somebody may apply for: each yes, no and unknown by rule and clause, for a person of the registry (needs people.read) or a visitor’s answers. Nothing is decided and nothing is kept.',
    permission: 'knowledge.read',
    body: z.object({
      person: z.object({ countyCode: z.number().int(), id: z.uuid() }).nullable(),
      facts: z.record(z.string().max(40), Fact).default({}),
    }),
    response: z.object({ name: z.string().nullable(), on: z.string(), items: z.array(Judged) }),
  },
  async ({ db, actor, scope, body }) => {
    const on = today();
    const { person } = body;
    if (person === null)
      return inScope(db, scope, async (tx) => {
        const { birthDate } = body.facts;
        const age = z.iso.date().safeParse(birthDate).success ? { age: ageOn(String(birthDate), on) } : {};
        const facts = { state: 'active', ...body.facts, ...age };
        return { name: null, on, items: judgeItems(facts, await dayOf(tx, on)).map(present) };
      });
    const row = await inScope(db, requirePermission(actor, 'people.read'), (tx) => getPerson(tx, person));
    recordRead(db, actor, { action: 'open', people: [person], reason: '查可以申请的事项' });
    return inScope(db, scope, async (tx) => ({
      name: row.name,
      on,
      items: judgeItems(conditionFacts(row, on), await dayOf(tx, on)).map(present),
    }));
  },
);

const present = (item: ReturnType<typeof judgeItems>[number]): z.input<typeof Judged> => ({
  ...item,
  rules: item.rules.map((rule) => ({ ...rule, clause: quoteClause(rule.clause) })),
  bars: item.bars.map((bar) => ({ ...bar, clause: quoteClause(bar.clause) })),
  toAsk: [...item.toAsk],
  articles: [...item.articles],
  notCovered: [...item.notCovered],
});
