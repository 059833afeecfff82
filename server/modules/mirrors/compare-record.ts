import { codeLabel } from '#definitions';
import { maskBankAccount, maskPhone, type MirrorDefinition, type MirrorField } from '#kit';
import { squeeze } from '#platform/files/excel/clean-text.ts';
import type { MirrorFacts, MirrorValue } from './mirror-record.ts';
import { ourWords } from './our-facts.ts';

/** A point where a record and our file disagree. */
export interface FoundDifference {
  /** Field of the mirror; NAME; empty when one side lacks the person. */
  readonly field: string;
  readonly kind: 'missing-ours' | 'missing-theirs' | 'value';
  /** In words, personal numbers masked. */
  readonly theirs: string | null;
  readonly ours: string | null;
  /** Both sides as they are: what was settled opens again when this changes. Never stored in the clear. */
  readonly sides: readonly unknown[];
}

export const NAME = 'name';

/** A value of theirs in words; personal numbers masked. */
export const theirWords = (field: MirrorField, value: MirrorValue): string => {
  if (field.type === 'phone') return maskPhone(String(value));
  if (field.type === 'bankAccount') return maskBankAccount(String(value));
  if (field.type === 'money') return (Number(value) / 100).toFixed(2);
  return codeLabel(field.codeList ?? '', String(value));
};

const MONTH_LENGTH = 'YYYY-MM'.length;

const agrees = ({ match }: MirrorField, claimed: MirrorValue, ours: unknown): boolean => {
  if (match?.kind === 'holds') return Array.isArray(ours) && ours.includes(claimed);
  if (ours === null || ours === undefined) return false;
  const [theirs, own] = [String(claimed), String(ours)];
  return match?.precision === 'month'
    ? theirs.slice(0, MONTH_LENGTH) === own.slice(0, MONTH_LENGTH)
    : theirs === own;
};

/** What a field claims about our fact; undefined when it is empty or its code claims nothing. */
export const claimOf = ({ match }: MirrorField, value: MirrorValue | undefined): MirrorValue | undefined =>
  value === undefined || !match ? undefined : match.means ? match.means[String(value)] : value;

const compareField = (
  field: MirrorField,
  value: MirrorValue | undefined,
  ours: Readonly<Record<string, unknown>>,
): FoundDifference[] => {
  const claimed = claimOf(field, value);
  if (claimed === undefined || value === undefined || !field.match) return [];
  const own = ours[field.match.fact];
  if (agrees(field, claimed, own)) return [];
  return [
    {
      field: field.code,
      kind: 'value',
      theirs: theirWords(field, value),
      ours: ourWords(field.match.fact, own),
      sides: [claimed, own ?? null],
    },
  ];
};

const compareName = (theirs: string, ours: unknown): FoundDifference[] =>
  squeeze(theirs) === squeeze(String(ours))
    ? []
    : [{ field: NAME, kind: 'value', theirs, ours: String(ours), sides: [theirs, ours] }];

/** A record as comparing needs it. */
export interface ComparedRecord {
  readonly name: string;
  readonly facts: MirrorFacts;
  /** Whether it still holds; of one that does not, only the state is compared. */
  readonly isInForce: boolean;
}

/**
 * Where a record and our file disagree; nothing when they agree. What the record leaves empty claims nothing. Without a
 * file of ours, a record in force is itself the difference.
 */
export const compareRecord = (
  mirror: MirrorDefinition,
  { name, facts, isInForce }: ComparedRecord,
  ours: Readonly<Record<string, unknown>> | null,
): FoundDifference[] => {
  if (ours === null) {
    return isInForce
      ? [{ field: '', kind: 'missing-ours', theirs: mirror.title, ours: null, sides: [name] }]
      : [];
  }
  const fields = mirror.fields.filter(({ code }) => isInForce || code === mirror.state);
  return [
    ...(isInForce ? compareName(name, ours[NAME]) : []),
    ...fields.flatMap((field) => compareField(field, facts[field.code], ours)),
  ];
};
