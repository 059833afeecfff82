import { z } from 'zod';
import { givesNotice, lengthWords, type ServiceItemDefinition } from '#kit';
import { accountNames } from '#modules/accounts';
import type { StoredAct } from '#modules/acts';
import { organNames } from '#modules/regions';
import type { Tx } from '#platform/db/database.ts';
import type { Site } from '#platform/http/define-route.ts';
import { actions } from './actions/index.ts';
import type { CaseAction } from './case-actions.ts';
import type { CaseFacts } from './case-facts.ts';
import { setBy } from './fold-case.ts';
import { isSignatureWanted } from './signing.ts';

/** One line of what was done, by whom, when and why. */
export const RecordLine = z.object({
  id: z.string(),
  action: z.string(),
  title: z.string(),
  stepCode: z.string().nullable(),
  step: z.string().nullable(),
  by: z.string(),
  inPlaceOf: z
    .string()
    .nullable()
    .describe('Whose case it then was, where a delegate acted while they were away.'),
  on: z.iso
    .date()
    .describe('The day it counts from: earlier than it was recorded when it is brought in from paper.'),
  at: z.string(),
  reason: z.string().nullable(),
  detail: z.string(),
  missing: z.array(z.string()).describe('What the applicant was told is missing (一次性告知).'),
  organ: z
    .string()
    .nullable()
    .describe(
      'Who signs the written notice of it: the organ on whose desk the case then lay; null without one.',
    ),
});
export type RecordLine = z.infer<typeof RecordLine>;

/** The action that an act of a case is the record of. */
export const actionOf = ({ kind }: Pick<StoredAct, 'kind'>): string => kind.replace(/^case\./, '');

interface Payload {
  readonly set?: { readonly deskRegion?: number | null };
  readonly step?: string | null;
  readonly input?: Readonly<Record<string, unknown>>;
}

/** Acts that nobody chooses from the table. */
const OTHER_TITLES: Readonly<Record<string, string>> = { open: '提交申请', recount: '时限重算' };

export const titleOfAct = (act: StoredAct): string => {
  const action = actionOf(act);
  return OTHER_TITLES[action] ?? actions[action as CaseAction]?.title ?? action;
};

const detailOf = (
  input: Payload['input'],
  item: ServiceItemDefinition,
  names: ReadonlyMap<string, string>,
): string => {
  if (!input) return '';
  if ('dueAfter' in input) return `到期日由${String(input['dueBefore'])}改为${String(input['dueAfter'])}`;
  if (typeof input['account'] === 'string') return `人员：${names.get(input['account']) ?? '未知'}`;
  if (Array.isArray(input['materials']))
    return `收到：${input['materials'].map((code) => item.materials.find((one) => one.code === code)?.title ?? code).join('、')}`;
  if (typeof input['step'] === 'string')
    return `退到“${item.steps.find(({ code }) => code === input['step'])?.title ?? input['step']}”`;
  if (typeof input['way'] === 'string') return `方式：${input['way']}`;
  if (typeof input['to'] === 'string') return `报送：${input['to']}`;
  if (typeof input['count'] === 'number')
    return `延长${lengthWords({ unit: item.limit.length.unit, count: input['count'] })}`;
  return '';
};

const missingIn = (input: Payload['input']): string[] =>
  Array.isArray(input?.['missing']) ? input['missing'].map(String) : [];

const namedIn = ({ payload }: StoredAct): string[] => {
  const account = (payload as unknown as Payload).input?.['account'];
  return typeof account === 'string' ? [account] : [];
};

/** Who signs the written notices of a case, by act: whoever had it on the desk when the act was done. */
const signersOf = async (tx: Tx, site: Site, acts: readonly StoredAct[]): Promise<Map<string, string>> => {
  let desk: number | null = null;
  const notices: { readonly act: string; readonly region: number; readonly on: string }[] = [];
  for (const act of acts) {
    if (givesNotice(actionOf(act)) && desk !== null)
      notices.push({ act: act.id, region: desk, on: act.effective_on });
    const next = (act.payload as unknown as Payload).set?.deskRegion;
    if (next !== undefined) desk = next;
  }
  const names = await organNames(tx, site, notices);
  return new Map(notices.map(({ act }, at) => [act, names[at]!]));
};

type Hand = Pick<CaseFacts, 'assignee' | 'signing'>;

/** In whose hands the case was when each act was done. */
const handsBefore = (acts: readonly StoredAct[]): ReadonlyMap<string, Hand> => {
  let hand: Hand = { assignee: null, signing: null };
  const found = new Map<string, Hand>();
  for (const act of acts) {
    found.set(act.id, hand);
    hand = { ...hand, ...setBy(act) };
  }
  return found;
};

/** For whom a delegate acted: whoever held the case when somebody else did what only its holder may. */
const absentFor = (act: StoredAct, { assignee }: Hand): string | null => {
  const code = actionOf(act) as CaseAction;
  const isHolders = code !== 'assign' && actions[code]?.from === 'desk';
  return isHolders && act.account_id !== assignee ? assignee : null;
};

/** The whole record of a case, oldest first. */
export const loadRecord = async (
  tx: Tx,
  site: Site,
  acts: readonly StoredAct[],
  item: ServiceItemDefinition,
): Promise<RecordLine[]> => {
  const hands = handsBefore(acts);
  const names = await accountNames(
    tx,
    acts.flatMap((act) => [act.account_id, ...namedIn(act), hands.get(act.id)!.assignee ?? act.account_id]),
  );
  const signers = await signersOf(tx, site, acts);
  return acts.map((act) => {
    const { step = null, input } = act.payload as unknown as Payload;
    const missing = missingIn(input);
    const hand = hands.get(act.id)!;
    const at = item.steps.find(({ code }) => code === step) ?? null;
    const absent = absentFor(act, hand);
    const hasSigned = actionOf(act) === 'pass' && isSignatureWanted(at, hand, act.account_id);
    return {
      id: act.id,
      action: actionOf(act),
      title: titleOfAct(act),
      stepCode: step,
      step: at?.title ?? null,
      by: names.get(act.account_id) ?? '系统',
      // What the system does on its own is done for nobody.
      inPlaceOf: absent !== null && names.has(act.account_id) ? (names.get(absent) ?? '未知') : null,
      on: act.effective_on,
      at: act.recorded_at.toISOString(),
      reason: act.reason,
      detail: hasSigned
        ? '同时签署本人的会签'
        : missing.length > 0
          ? `缺：${missing.join('、')}`
          : detailOf(input, item, names),
      missing,
      organ: signers.get(act.id) ?? null,
    };
  });
};
