import type { LimitRule, StepDefinition, StepLevel } from '#kit';
import { localLimit } from './local-limits.ts';

type Rest = Partial<
  Pick<StepDefinition, 'fields' | 'notice' | 'signers' | 'skip' | 'department' | 'decisions'>
>;

const step =
  (permission: StepDefinition['permission']) =>
  (level: StepLevel, code: string, title: string, limit: LimitRule, rest: Rest = {}): StepDefinition => ({
    code,
    title,
    level,
    permission,
    decisions: ['pass', 'return', 'refuse'],
    limit,
    ...rest,
  });

/** A desk that looks and says what it found. */
export const checks = step('case.handle');
/** A desk that decides; never the one that took the application in. */
export const decides = step('case.decide');

/** 镇街核对: is the form complete, do file and papers agree. */
export const townshipCheck = (rest: Rest = {}): StepDefinition =>
  checks('township', 'township-check', '镇街核对', localLimit('township-check'), rest);

export const countyDecision = (rest: Rest = {}): StepDefinition =>
  decides('county', 'county-decision', '县级审批', localLimit('county-decision'), rest);
