import type { Expression } from '../expression/expression.ts';

/** One paper an applicant hands in. */
export interface MaterialRule {
  /** kebab-case, unique in the item. */
  readonly code: string;
  /** The paper as the guide names it: 诊断证明和医疗费用票据. */
  readonly title: string;
  /** original: shown and given back · copy: kept · filled: a form of ours, signed. */
  readonly form: 'original' | 'copy' | 'filled';
  /** How many copies. */
  readonly copies: number;
  /** Asked for only when this holds; always when left out. */
  readonly required?: Expression;
  /** Not asked for when this holds: the bureau or data sharing already has it (免提交). */
  readonly spared?: { readonly when: Expression; readonly because: string };
  /** A vital paper may not follow later (容缺): without it the matter cannot be accepted. True when left out. */
  readonly isVital?: boolean;
  /** Code of the document kind its scan is kept as; 申请审批表 for our own forms and 附件材料 otherwise when left out. */
  readonly document?: string;
}
