import type { ServiceItemDefinition } from '#kit';
import type { StoredAct } from '#modules/acts';
import type { CaseFacts } from './case-facts.ts';

export type ToldAct = Pick<StoredAct, 'kind' | 'payload' | 'effective_on'>;

interface Payload {
  readonly set?: Partial<CaseFacts>;
  readonly step?: string | null;
  readonly input?: { readonly on?: string };
}

const payloadOf = (act: ToldAct): Payload => act.payload as unknown as Payload;

const firstDay = (days: readonly string[]): string | null => days.toSorted()[0] ?? null;

/**
 * When a matter was first sent to the department that decides it, and when that first answered, for cases opened before acts
 * said so themselves: from the steps it went to and from. The migration `0117-count-referrals-of-before.sql` put the same
 * into their rows.
 */
export const daysLearnedLater = (
  acts: readonly ToldAct[],
  { handling, steps }: Pick<ServiceItemDefinition, 'handling' | 'steps'>,
): Pick<CaseFacts, 'referredOn' | 'answeredOn'> => {
  const elsewhere =
    handling.mode === 'refer'
      ? steps.filter(({ level }) => level === 'partner').map(({ code }) => code as string | null)
      : [];
  if (elsewhere.length === 0) return { referredOn: null, answeredOn: null };
  const sentOn = firstDay(
    acts.filter((act) => elsewhere.includes(payloadOf(act).set?.step ?? null)).map((act) => act.effective_on),
  );
  const answeredOn = firstDay(
    acts.flatMap((act) => {
      const { step = null, input } = payloadOf(act);
      if (act.kind === 'case.record-outcome') return input?.on ?? [];
      const isAnswer = act.kind === 'case.pass' || act.kind === 'case.refuse';
      return isAnswer && elsewhere.includes(step) ? act.effective_on : [];
    }),
  );
  return { referredOn: sentOn ?? answeredOn, answeredOn };
};
