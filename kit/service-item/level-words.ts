import type { StepLevel } from './item-step.ts';

/** What pages call the level whose desk a step stands on. */
export const LEVEL_WORDS: Readonly<Record<StepLevel, string>> = {
  village: '村（社区）',
  township: '镇街',
  county: '县级',
  city: '市级',
  province: '省级',
  partner: '协同部门',
};
