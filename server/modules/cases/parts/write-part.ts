import { sql } from 'kysely';
import type { LimitEvent } from '#kit';
import { newAct, type ActContext } from '#modules/acts';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { partFacts, type PartFacts, type PartRow } from './part-row.ts';

interface PartTold {
  readonly kind: string;
  readonly set: Partial<PartFacts>;
  /** Told by the department; else by the bureau. */
  readonly asPartner: boolean;
}

/** The act that tells what became of a part. */
export const partAct = (
  context: ActContext,
  row: Pick<PartRow, 'id' | 'county_code' | 'line_number' | 'region_code' | 'department_number'>,
  { kind, set, asPartner }: PartTold,
) =>
  newAct(context, {
    kind: `case-part.${kind}`,
    countyCode: row.county_code,
    subjectId: row.id,
    effectiveOn: today(),
    scopeKey: scopeKey(asPartner ? row.department_number : row.line_number, row.region_code),
    requestKey: asPartner ? context.requestKey : null,
    payload: { set },
  });

/** Writes what became of a part. */
export const writePart = async (
  tx: Tx,
  row: PartRow,
  set: Partial<PartFacts>,
  events?: readonly LimitEvent[],
): Promise<void> => {
  const after = { ...partFacts(row), ...set };
  await sql`
    update case_part set state = ${after.state}, sent_on = ${after.sentOn}, due_on = ${after.dueOn},
      amber_on = ${after.amberOn}, answered_on = ${after.answeredOn}, receipt = ${after.receipt}, note = ${after.note},
      in_time = ${after.inTime}, events = ${JSON.stringify(events ?? row.events)}::jsonb, row_version = row_version + 1
    where county_code = ${row.county_code} and id = ${row.id}::uuid
  `.execute(tx);
};
