import { z } from 'zod';
import type { EligibilityVerdict, LimitStanding, NoticeAction, ServiceItemDefinition } from '#kit';
import type { RecordLine } from '../record/load-record.ts';

/** A written notice to the applicant (告知书), as it is printed. */
export const Notice = z.object({
  action: z.string().describe('The act it gives notice of.'),
  title: z.string(),
  number: z.string().describe('Number of the case.'),
  to: z.string().nullable().describe('Null to posts that may not open the person’s file.'),
  paragraphs: z.array(z.string()),
  organ: z.string().describe('Who signs: the organ on whose desk the case then lay.'),
  on: z.iso.date(),
});
export type Notice = z.infer<typeof Notice>;

/** What the words of a notice are made from: the case as it stood when the act was done. */
export interface NoticeMatter {
  readonly action: NoticeAction;
  readonly item: ServiceItemDefinition;
  readonly line: RecordLine;
  readonly appliedOn: string;
  /** Titles of the papers handed in by then. */
  readonly papers: readonly string[];
  /** The limits of the whole and of what is missing, as they then ran. */
  readonly whole: LimitStanding;
  readonly supplement: LimitStanding;
  readonly eligibility: EligibilityVerdict;
}
