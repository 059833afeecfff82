import type { Expression } from '../expression/expression.ts';
import type { LimitRule } from '../limits/limit.ts';

/** A department beside the bureau that takes part in joint matters. */
export interface PartnerDepartment {
  /** kebab-case, never renamed. */
  readonly code: string;
  /** 公安机关、人力资源社会保障部门. */
  readonly title: string;
}

export const defineDepartment = (department: PartnerDepartment): PartnerDepartment => department;

/** One part of a joint matter (一件事), with its own department, clock, state and receipt. */
export interface SubMatter {
  readonly code: string;
  /** 恢复户口. */
  readonly title: string;
  /** A code of definitions/service-items/departments.ts, or `bureau` for the bureau's own part. */
  readonly department: string;
  /** From the day it is sent to the day the department answers. */
  readonly limit: LimitRule;
  /** Only when this holds; always when left out. */
  readonly when?: Expression;
  /** Parts that must be done first; all others run side by side. */
  readonly after?: readonly string[];
  /** What the applicant receives from it: 户口簿. */
  readonly receipt: string;
}
