import type { FieldDefinition, FieldType } from './define-field.ts';
import type { Answers, LedgerDefinition } from '../define-ledger.ts';

/** A typed column of ledger_entry that holds one filter field: t text, n bigint, d date. */
export type Slot = 't1' | 't2' | 't3' | 't4' | 'n1' | 'n2' | 'd1';

const SLOTS = { t: ['t1', 't2', 't3', 't4'], n: ['n1', 'n2'], d: ['d1'] } as const;

const FAMILY: Partial<Record<FieldType, keyof typeof SLOTS>> = {
  text: 't',
  code: 't',
  integer: 'n',
  yesNo: 'n',
  date: 'd',
};

/**
 * Which filter field stands in which slot, in the order of the definition. The business day has a column of its own and
 * takes no slot. Throws RangeError when a ledger marks more filters of a type than there are slots, or one that has no slot.
 */
export const slotsOf = (ledger: LedgerDefinition): ReadonlyMap<string, Slot> => {
  const used = { t: 0, n: 0, d: 0 };
  const slots = new Map<string, Slot>();
  for (const field of ledger.fields) {
    if (!field.filter || field.code === ledger.businessDay) continue;
    const family = FAMILY[field.type];
    if (!family)
      throw new RangeError(
        `Ledger ${ledger.code}: field ${field.code} of type ${field.type} cannot be a filter.`,
      );
    const slot = SLOTS[family][used[family]];
    if (!slot) {
      throw new RangeError(
        `Ledger ${ledger.code}: no ${family} slot is left for filter ${field.code}; mark fewer filters.`,
      );
    }
    used[family] += 1;
    slots.set(field.code, slot);
  }
  return slots;
};

/** A field's answer as its slot holds it: yes and no as 1 and 0, everything else as it is, missing as null. */
export const slotValue = (field: FieldDefinition, answers: Answers): string | number | null => {
  const value = answers[field.code] ?? null;
  return typeof value === 'boolean' ? Number(value) : value;
};
