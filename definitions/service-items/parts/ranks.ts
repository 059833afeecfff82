/** Codes of list military-rank by the kinds of soldier that 退役军人安置条例 tells apart; of sergeants the names of before 2022 as well. */
export const CONSCRIPT_RANKS = ['private', 'private-first-class'] as const;

export const JUNIOR_SERGEANT_RANKS = ['corporal', 'sergeant'] as const;

export const SENIOR_SERGEANT_RANKS = [
  'sergeant-second-class',
  'sergeant-first-class',
  'master-sergeant-third',
  'master-sergeant-second',
  'master-sergeant-first',
  'staff-sergeant-before-2022',
  'master-sergeant-fourth-before-2022',
] as const;

export const SERGEANT_RANKS = [...JUNIOR_SERGEANT_RANKS, ...SENIOR_SERGEANT_RANKS] as const;

export const OFFICER_RANKS = [
  'second-lieutenant',
  'lieutenant',
  'captain',
  'major',
  'lieutenant-colonel',
  'colonel',
  'senior-colonel',
  'major-general',
  'lieutenant-general',
  'general',
] as const;
