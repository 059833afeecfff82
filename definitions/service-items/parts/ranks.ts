/*
 * Codes of list military-rank by the kinds of soldier that 退役军人安置条例 tells apart.
 */

/** 义务兵. */
export const CONSCRIPT_RANKS = ['private', 'private-first-class'] as const;

/** 初级军士. */
export const JUNIOR_SERGEANT_RANKS = ['corporal', 'sergeant'] as const;

/** 中级以上军士, by the names of before 2022 as well. */
export const SENIOR_SERGEANT_RANKS = [
  'sergeant-second-class',
  'sergeant-first-class',
  'master-sergeant-third',
  'master-sergeant-second',
  'master-sergeant-first',
  'staff-sergeant-before-2022',
  'master-sergeant-fourth-before-2022',
] as const;

/** 军士. */
export const SERGEANT_RANKS = [...JUNIOR_SERGEANT_RANKS, ...SENIOR_SERGEANT_RANKS] as const;

/** 军官. */
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
