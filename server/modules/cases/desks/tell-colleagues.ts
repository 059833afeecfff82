import { findLineByNumber } from '#definitions';
import type { ActContext } from '#modules/acts';
import { sendMessages, type NewMessage, type Recipient } from '#modules/messages';
import type { Tx } from '#platform/db/database.ts';
import type { CaseAction } from '../case-actions.ts';
import { colleagueFinder, eligibleColleagues, type ColleagueFinder } from './colleagues.ts';
import { substitutesOf, type Substitute } from './substitutes.ts';
import type { Judged } from '../judge-act.ts';

/** What a colleague reads behind the name of whoever did it, where an act names one. */
const TO_THE_NAMED: Partial<Record<CaseAction, string>> = {
  assign: '给您分派了办件',
  'hand-on': '把办件转给您办理',
  'add-signer': '请您会签',
  copy: '给您抄送了办件',
};
/** And where the act calls on the desk the case then lies on. */
const TO_THE_DESK: Partial<Record<CaseAction, string>> = {
  return: '把办件退回您的岗位',
  recuse: '已回避，请您的岗位接着办理',
  urge: '催办',
  supervise: '督办',
};

interface Deed {
  readonly context: ActContext;
  readonly action: CaseAction;
  readonly input: unknown;
}

/** A receiver, as a key under which the cases of one message are gathered. */
const keyOf = (to: Recipient): string => (to.kind === 'account' ? to.accountId : to.kind);
const account = (accountId: string): Recipient => ({ kind: 'account', accountId });

/**
 * Whoever holds the case, and who acts for them while they are away; or else who works at its desk; where nobody is left
 * there, who supervises the area.
 */
const deskOf = async (
  { find, away }: { readonly find: ColleagueFinder; readonly away: ReadonlyMap<string, Substitute> },
  { after, item }: Judged,
  actor: string,
): Promise<Recipient[]> => {
  if (after.assignee !== null) {
    const substitute = away.get(after.assignee);
    return [after.assignee, ...(substitute ? [substitute.accountId] : [])].map(account);
  }
  const step = item.steps.find(({ code }) => code === after.step) ?? null;
  const colleagues = await eligibleColleagues(find, 'desk', { facts: after, step });
  const others = colleagues.filter(({ accountId }) => accountId !== actor);
  if (others.length > 0) return others.map(({ accountId }) => account(accountId));
  return after.recused.includes(actor)
    ? [{ kind: 'holders', permission: 'case.supervise', except: [actor] }]
    : [];
};

const matterOf = (cases: readonly Judged[]): string => {
  const [{ item, row }] = cases as [Judged];
  return cases.length === 1 ? `${item.title}（${row.number}）` : `${item.title}等${cases.length}件`;
};

/** Tells in the workbench those whom an act calls on: one message each, however many the cases. */
export const tellColleagues = async (
  tx: Tx,
  { context, action, input }: Deed,
  judged: readonly Judged[],
): Promise<void> => {
  const { accountId: actor, displayName } = context.actor;
  const what = TO_THE_NAMED[action] ?? TO_THE_DESK[action];
  if (what === undefined) return;
  const named = (input as { account?: string } | null)?.account;
  const isNamed = action in TO_THE_NAMED;
  const holders = isNamed ? [] : judged.flatMap(({ after }) => after.assignee ?? []);
  const known = { find: colleagueFinder(tx), away: await substitutesOf(tx, holders) };
  const told = new Map<string, { readonly to: Recipient; readonly cases: Judged[] }>();
  for (const one of judged)
    for (const to of isNamed ? [account(named!)] : await deskOf(known, one, actor)) {
      if (to.kind === 'account' && to.accountId === actor) continue;
      const message = told.get(keyOf(to)) ?? { to, cases: [] };
      message.cases.push(one);
      told.set(keyOf(to), message);
    }
  const messages = [...told.values()].map(({ to, cases }): NewMessage => {
    const { row, after } = cases[0]!;
    return {
      template: 'case-called-for',
      to,
      region: row.region_code,
      line: findLineByNumber(after.lineNumber)?.code ?? 'stations',
      values: { by: displayName, what, matter: matterOf(cases) },
      path: cases.length === 1 ? `/cases/${row.county_code}/${row.id}` : '/cases',
      ...(cases.length === 1 && { subject: { kind: 'case', id: row.id } }),
    };
  });
  if (messages.length > 0) await sendMessages(tx, context, messages);
};
