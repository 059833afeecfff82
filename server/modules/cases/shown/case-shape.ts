import { z } from 'zod';
import { OfferedAction } from './offered-actions.ts';
import { PartShape } from '../parts/present-part.ts';
import { LimitShape, ListedCase } from './present-case.ts';
import { WorkingShape } from './present-working.ts';
import { RecordLine } from '../record/load-record.ts';

/** A field that the desk of a step fills in, as the page draws it. */
export const FieldShape = z.object({
  code: z.string(),
  label: z.string(),
  type: z.string(),
  unit: z.string().optional(),
  codeList: z.string().optional(),
  optional: z.boolean().optional(),
  help: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  maxLength: z.number().optional(),
  past: z.boolean().optional(),
  show: z.any().optional(),
});

/** One case, whole, as its page shows it. */
export const CaseShape = ListedCase.extend({
  person: z.object({ countyCode: z.number().int(), id: z.string() }).nullable(),
  channel: z.string(),
  isOpen: z.boolean(),
  acceptedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  deliveredOn: z.string().nullable(),
  outcome: z.string().nullable(),
  inTime: z.boolean().nullable(),
  mode: z.enum(['full', 'mirror', 'refer']),
  official: z
    .object({ number: z.string().nullable(), state: z.string().nullable(), on: z.string() })
    .nullable(),
  officialStates: z.array(z.object({ code: z.string(), title: z.string() })),
  notice: z.object({ from: z.string(), to: z.string() }).nullable(),
  needsNotice: z.boolean(),
  answers: z.array(
    z.object({ code: z.string(), label: z.string(), words: z.string(), step: z.string().nullable() }),
  ),
  eligibility: z.object({
    verdict: z.enum(['yes', 'no', 'open']),
    rules: z.array(
      z.object({
        title: z.string(),
        verdict: z.enum(['yes', 'no', 'open']),
        sentence: z.string(),
        clause: z.string(),
      }),
    ),
    bars: z.array(z.object({ message: z.string(), clause: z.string() })),
  }),
  materials: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      form: z.string(),
      document: z.string().describe('Kind of document its scan is kept as.'),
      isNeeded: z.boolean(),
      isVital: z.boolean(),
      sparedBecause: z.string().nullable(),
      isReceived: z.boolean(),
    }),
  ),
  steps: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      desk: z.string(),
      standing: z.enum(['done', 'here', 'to-come']),
      limit: z.string().nullable(),
      doneOn: z.iso.date().nullable().describe('Null where it was not done, or was passed over.'),
    }),
  ),
  stepFields: z.array(FieldShape),
  stepAnswers: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .describe('What this desk told before, where the case came back to it: what it begins with now.'),
  limits: z.array(LimitShape),
  actions: z.array(OfferedAction),
  record: z.array(RecordLine),
  working: WorkingShape.nullable().describe('The amount by its rule; null where no rule gives one.'),
  parts: z.array(PartShape),
  signers: z
    .array(z.object({ name: z.string(), hasSigned: z.boolean() }))
    .describe('Who was asked to sign at this step (会签).'),
  holder: z
    .object({
      name: z.string(),
      substitute: z
        .object({ name: z.string(), to: z.string() })
        .nullable()
        .describe('Who acts while the holder is away, and until which day.'),
    })
    .nullable()
    .describe('Whom the case was given to; null while it lies with the whole desk.'),
  next: z.string().describe('What has to happen next, and by whom, in one sentence.'),
});
