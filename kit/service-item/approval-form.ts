/** One block of the printed form in which a desk writes its opinion, signs, and leaves place for its seal. */
export interface OpinionBlock {
  /** The step whose opinion, signer and day it shows. */
  readonly step: string;
  /** 村（社区）退役军人服务站意见. */
  readonly heading: string;
}

/** The printable form (审批表): the person's facts, the answers, the opinion blocks. A seal is never drawn. */
export interface ApprovalForm {
  readonly title: string;
  /** Facts of the file printed in its head; sealed ones are masked unless revealed with a reason. */
  readonly facts: readonly string[];
  /** What the applicant declares with the signature. */
  readonly declaration: string;
  readonly opinions: readonly OpinionBlock[];
}
