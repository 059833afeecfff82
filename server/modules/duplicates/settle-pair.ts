import { sql } from 'kysely';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { PairRef, PairRow } from './pair-row.ts';

/** The row of a pair in scope, held until the transaction ends. Throws Problem not-found. */
const lockPair = async (tx: Tx, { countyCode, id }: PairRef): Promise<PairRow> => {
  const { rows } = await sql<PairRow>`
    select * from duplicate_pair where county_code = ${countyCode} and id = ${id} for update
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw new Problem('not-found', 'pair-not-found', '没有找到这一对疑似重复的档案，或不在您的管辖范围内。', {
    advice: '档案更正后不再相似的，会自动从清单中撤下。请刷新清单。',
  });
};

/** What a pair may become, and from what. */
const STEPS = {
  'duplicate.settle': { from: 'open', to: 'not-same', refusal: '这一对档案已经处理过。' },
  'duplicate.reopen': { from: 'not-same', to: 'open', refusal: '这一对档案没有被认定为不是同一人。' },
} as const;

export type PairStep = keyof typeof STEPS;

export interface Settlement {
  readonly rowVersion: number;
  readonly why: string;
}

/** Settles a pair as two people (不是同一人), or takes that back; remembered when the search meets the pair again. */
export const settlePair = async (
  tx: Tx,
  context: ActContext,
  ref: PairRef,
  step: PairStep,
  { rowVersion, why }: Settlement,
): Promise<void> => {
  const pair = await lockPair(tx, ref);
  if (why === '') {
    throw new Problem('invalid', 'reason-missing', '请写明依据。', {
      fields: [{ field: 'why', message: '认定依据会留在记录中，不能为空。' }],
    });
  }
  const { from, to, refusal } = STEPS[step];
  if (pair.state !== from || pair.row_version !== rowVersion) {
    throw new Problem('conflict', 'pair-changed', refusal, { advice: '请刷新清单后查看。' });
  }
  const settled = to === 'not-same';
  await sql`
    update duplicate_pair set state = ${to}, row_version = row_version + 1,
      settled_by = ${settled ? context.actor.accountId : null}::uuid,
      settled_at = ${settled ? new Date() : null}::timestamptz, settled_why = ${settled ? why : null}
    where county_code = ${ref.countyCode} and id = ${ref.id}
  `.execute(tx);
  await appendActs(tx, [
    newAct(
      { ...context, reason: why },
      {
        kind: step,
        countyCode: ref.countyCode,
        subjectId: ref.id,
        effectiveOn: today(),
        scopeKey: pair.region_code,
        requestKey: context.requestKey,
        payload: {
          first: { countyCode: pair.county_code, id: pair.first_id },
          second: { countyCode: pair.second_county, id: pair.second_id },
          state: to,
        },
      },
    ),
  ]);
};
