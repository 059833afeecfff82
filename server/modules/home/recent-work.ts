import { findLedger } from '#definitions';
import { actsByHand, type StoredAct } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';

/** One thing the clerk keyed, and where it is. */
export interface RecentWork {
  readonly id: string;
  readonly title: string;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  /** null: a person file. */
  readonly ledger: string | null;
  readonly countyCode: number;
  readonly subject: string;
}

const VERBS: Readonly<Record<string, string>> = {
  'person.file': '登记人员档案',
  'person.correct': '更正人员档案',
  'ledger.record': '登记',
  'ledger.correct': '更正',
  'ledger.withdraw': '撤销',
};

const ledgerOf = (act: StoredAct): string | null => {
  const { ledger } = act.payload as { ledger?: unknown };
  return typeof ledger === 'string' ? ledger : null;
};

/** What an account keyed last, latest first: person files and ledger entries. */
export const recentWork = async (tx: Tx, accountId: string, most: number): Promise<RecentWork[]> => {
  const acts = await actsByHand(tx, accountId, Object.keys(VERBS), most);
  return acts.map((act) => {
    const ledger = ledgerOf(act);
    return {
      id: act.id,
      title: `${VERBS[act.kind] ?? ''}${ledger === null ? '' : (findLedger(ledger)?.title ?? '')}`,
      effectiveOn: act.effective_on,
      recordedAt: act.recorded_at.toISOString(),
      ledger,
      countyCode: act.county_code,
      subject: act.subject_id,
    };
  });
};
