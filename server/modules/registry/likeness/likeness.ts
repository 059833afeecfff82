import type { LikenessFacts } from './likeness-keys.ts';
import { nameTerms } from '../finding/name-terms.ts';
import { numberSlip } from './number-slip.ts';

/** Code of list duplicate-reason, strongest first. */
export type DuplicateReason = (typeof REASONS)[number];

const REASONS = ['same-service', 'number-slip', 'same-birth', 'same-phone', 'alike-name'] as const;

const isOneOff = (one: string, other: string): boolean => {
  const [left, right] = [[...one], [...other]];
  return left.length === right.length && left.filter((character, at) => character !== right[at]).length === 1;
};

const alike = (one: string, other: string): boolean =>
  isOneOff(one, other) || nameTerms(one).pinyin === nameTerms(other).pinyin;

const holds = (one: LikenessFacts, other: LikenessFacts): Readonly<Record<DuplicateReason, boolean>> => {
  const sameName = one.name === other.name;
  const sameBirth = one.birthDate === other.birthDate;
  const sameService = sameBirth && one.enlistedOn !== null && one.enlistedOn === other.enlistedOn;
  return {
    'same-service': sameName && sameService,
    'number-slip': sameName && numberSlip(one.idNumber, other.idNumber) !== null,
    'same-birth': sameName && sameBirth && !sameService,
    'same-phone': sameName && one.phone !== null && one.phone === other.phone,
    'alike-name': !sameName && sameService && alike(one.name, other.name),
  };
};

/** Why two files may be one person's, strongest first; empty when nothing says so. */
export const likeness = (one: LikenessFacts, other: LikenessFacts): DuplicateReason[] => {
  const found = holds(one, other);
  return REASONS.filter((reason) => found[reason]);
};

/** 0 for the strongest reason. */
export const strengthOf = (reason: DuplicateReason): number => REASONS.indexOf(reason);
