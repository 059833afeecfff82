import { z } from 'zod';
import type { Actor } from '#platform/auth/actor.ts';
import type { ActionDefinition, Standing } from '../actions/action.ts';
import { actions } from '../actions/index.ts';
import { ALLOWED, CASE_ACTIONS, type CaseAction } from '../case-actions.ts';
import { deskObstacle } from '../desks/desk-obstacle.ts';

export const OfferedAction = z.object({
  code: z.enum(CASE_ACTIONS),
  title: z.string(),
  hint: z.string().nullable().describe('What it brings about, where its name alone does not tell.'),
  needsReason: z.boolean(),
  namesColleague: z.boolean().describe('Asks for one of the colleagues the case offers for it.'),
});

type Offered = z.infer<typeof OfferedAction>;

/** 通过 beside 会签: whoever is the last to sign at their own desk is told that passing signs as well. */
const SIGNING_TOO: Partial<Record<CaseAction, Pick<Offered, 'title' | 'hint'>>> = {
  pass: { title: '会签并通过', hint: '签署您的会签，同时通过本环节。' },
  sign: { title: '只会签', hint: '只签署您的会签，本环节留给承办岗位通过。' },
};
const SIGNING_ONLY = '只签署您的会签；全部签署后，由承办岗位通过本环节。';

const withHints = (offered: readonly Offered[]): Offered[] => {
  const isOffered = (code: CaseAction): boolean => offered.some((one) => one.code === code);
  if (!isOffered('sign')) return [...offered];
  if (isOffered('pass')) return offered.map((one) => ({ ...one, ...SIGNING_TOO[one.code] }));
  return offered.map((one) => (one.code === 'sign' ? { ...one, hint: SIGNING_ONLY } : one));
};

/** Where the day of an official state starts the days of handing over, what to enter for it. */
const arrivalHint = (
  code: CaseAction,
  { facts, item: { handling, handedOverFrom } }: Standing,
): string | null => {
  if (code !== 'record-official' || facts.state !== 'delivering' || handling.mode !== 'mirror') return null;
  const arrived = handling.states.find((state) => state.code === handedOverFrom);
  return arrived
    ? `证件到站的，状态选“${arrived.title}”，日期填到站那天，发放时限从这天起算；填错了再登记一次，时限随之改正。`
    : null;
};

/**
 * What this actor may do with the case as it stands: what the state allows and the posts reach. `delegators` are those
 * who let the actor act for them.
 */
export const offeredActions = (
  actor: Actor,
  standing: Standing,
  delegators: ReadonlySet<string>,
): Offered[] =>
  withHints(
    (ALLOWED[standing.facts.state] as readonly CaseAction[])
      .filter((code) => deskObstacle(actor, code, standing, delegators) === null)
      .flatMap((code) => {
        const { title, needsReason, names, isOffered } = actions[code] as ActionDefinition<unknown>;
        if (isOffered?.(standing) === false) return [];
        return [
          {
            code,
            title,
            hint: arrivalHint(code, standing),
            needsReason,
            namesColleague: names !== undefined,
          },
        ];
      }),
  );
