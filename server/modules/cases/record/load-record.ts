import { z } from 'zod';
import { givesNotice, type ServiceItemDefinition } from '#kit';
import { accountNames } from '#modules/accounts';
import type { StoredAct } from '#modules/acts';
import { organNames } from '#modules/regions';
import type { Tx } from '#platform/db/database.ts';
import type { Site } from '#platform/http/define-route.ts';
import { signsByPassing } from '../signing.ts';
import { absentFor, handsBefore, type Hand } from './hands-before.ts';
import { actionOf, detailOf, missingIn, namedIn, titleOfAct, type CasePayload } from './record-words.ts';

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

/** Who signs the written notices of a case, by act: whoever had it on the desk when the act was done. */
const signersOf = async (
  tx: Tx,
  site: Site,
  acts: readonly StoredAct[],
  hands: ReadonlyMap<string, Hand>,
): Promise<ReadonlyMap<string, string>> => {
  const notices = acts.flatMap((act) => {
    const region = givesNotice(actionOf(act)) ? hands.get(act.id)!.deskRegion : null;
    return region === null ? [] : [{ act: act.id, region, on: act.effective_on }];
  });
  const names = await organNames(tx, site, notices);
  return new Map(notices.map(({ act }, at) => [act, names[at]!]));
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
  const signers = await signersOf(tx, site, acts, hands);
  return acts.map((act) => {
    const { step = null, input } = act.payload as unknown as CasePayload;
    const hand = hands.get(act.id)!;
    const at = item.steps.find(({ code }) => code === step) ?? null;
    const absent = absentFor(act, hand);
    const hasSigned = actionOf(act) === 'pass' && signsByPassing(at, hand, act.account_id);
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
      detail: hasSigned ? '同时签署本人的会签' : detailOf(input, item, names),
      missing: missingIn(input),
      organ: signers.get(act.id) ?? null,
    };
  });
};
