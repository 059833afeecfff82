import { sql } from 'kysely';
import { slotsOf, type LedgerDefinition } from '#kit';
import { beyondScope, type Tx } from '#platform/db/database.ts';

/** Fields as their slots hold them: yes and no as 1 and 0; see slotValue. */
const asSlot = (ledger: LedgerDefinition, slot: string) => {
  const code = [...slotsOf(ledger)].find(([, taken]) => taken === slot)?.[0];
  const field = ledger.fields.find((one) => one.code === code);
  if (!field) return sql`null`;
  const answer = sql`(answers->>${sql.lit(field.code)})`;
  if (field.type === 'yesNo') return sql`${answer}::boolean::integer`;
  if (field.type === 'integer') return sql`${answer}::bigint`;
  return field.type === 'date' ? sql`${answer}::date` : answer;
};

/**
 * Projects the answers of a form anew into the columns its filters stand in, after an amendment gave it other filters.
 * A projection is no act: the answers stay as they are.
 */
export const projectSlots = (tx: Tx, ledger: LedgerDefinition): Promise<void> =>
  beyondScope(tx, async () => {
    const slot = (name: string) => asSlot(ledger, name);
    await sql`
      update ledger_entry set t1 = ${slot('t1')}, t2 = ${slot('t2')}, t3 = ${slot('t3')}, t4 = ${slot('t4')},
        n1 = ${slot('n1')}, n2 = ${slot('n2')}, d1 = ${slot('d1')}
      where ledger = ${ledger.code}
    `.execute(tx);
  });
