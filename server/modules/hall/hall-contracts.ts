import { z } from 'zod';
import { PersonRefShape } from '#modules/registry';

export const HallParams = z.object({ county: z.coerce.number().int(), id: z.uuid() });

export const rowVersion = z.number().int().describe('The version that was read.');

export const refFrom = ({ county, id }: z.infer<typeof HallParams>) => ({ countyCode: county, id });

const moment = z.iso.datetime().nullable();

export const HallShape = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  title: z.string(),
  regionName: z.string(),
  priorityRun: z.number().int(),
  rowVersion,
});

export const Ticket = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  hallId: z.uuid(),
  day: z.iso.date(),
  number: z.string(),
  matter: z.string().describe('Code of list service-matter.'),
  origin: z.string(),
  state: z.string(),
  priority: z
    .object({ title: z.string(), rule: z.string(), basis: z.string() })
    .nullable()
    .describe('Why it goes ahead, with the rule.'),
  bookedFor: moment,
  takenAt: moment,
  calls: z.number().int(),
  windowId: z.uuid().nullable(),
  calledAt: moment,
  beganAt: moment,
  finishedAt: moment,
  waitedMinutes: z.number().int().nullable(),
  visitorName: z.string().nullable(),
  person: PersonRefShape.nullable(),
  entryId: z.uuid().nullable().describe('Line of the hall reception ledger.'),
  case: z
    .object({ countyCode: z.number().int(), id: z.uuid(), number: z.string() })
    .nullable()
    .describe('The case it was taken in as.'),
  entryBehind: z
    .boolean()
    .describe('The case has ended, and its line waits for its closed period to be opened again.'),
  rowVersion,
});

const Current = z.object({
  number: z.string(),
  state: z.string(),
  calls: z.number().int(),
  calledAt: moment,
  nameMasked: z.string().nullable(),
  priority: z.string().nullable(),
});

export const Live = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  stamp: z.string().describe('Send it as `since` to wait for the next change.'),
  title: z.string(),
  day: z.iso.date(),
  priorityRun: z.number().int(),
  rowVersion,
  rule: z.string().describe('The fairness rule in words.'),
  promises: z.object({
    callsBeforeSkip: z.number().int(),
    followUpDays: z.number().int().describe('Working days for what is not settled at the window.'),
    slots: z.array(z.string()).describe('Beginnings of the half hours that can be booked.'),
  }),
  priorities: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      rule: z.string(),
      isChosen: z.boolean(),
      matters: z.array(z.string()).nullable(),
    }),
  ),
  windows: z.array(
    z.object({
      countyCode: z.number().int(),
      id: z.uuid(),
      number: z.number().int(),
      title: z.string(),
      state: z.string(),
      matters: z.array(z.string()),
      current: Current.nullable(),
      finished: z.number().int(),
      rowVersion,
    }),
  ),
  matters: z.array(
    z.object({
      matter: z.string(),
      prefix: z.string(),
      waiting: z.number().int(),
      examples: z.string(),
      waitMinutes: z.number().int().nullable().describe('Estimate for who takes a number now.'),
      isServed: z.boolean().describe('An open window serves it.'),
    }),
  ),
  waiting: z.number().int(),
  finished: z.number().int(),
  calls: z.array(Current.extend({ window: z.string() })),
  skipped: z.array(z.string()),
});

export const Queue = z.object({
  rows: z.array(
    z.object({
      countyCode: z.number().int(),
      id: z.uuid(),
      number: z.string(),
      matter: z.string(),
      origin: z.string(),
      state: z.string(),
      priority: z.string().nullable(),
      nameMasked: z.string().nullable(),
      takenAt: moment,
      bookedFor: moment,
      windowId: z.uuid().nullable(),
      forWindow: z.uuid().nullable(),
      calls: z.number().int(),
      waitedMinutes: z.number().int(),
      light: z.enum(['green', 'amber', 'red']),
      rowVersion,
    }),
  ),
  concerns: z.array(
    z.object({
      light: z.enum(['amber', 'red']),
      about: z.string(),
      kind: z.enum(['long-wait', 'not-served', 'window-away', 'long-service']),
      minutes: z.number().int().nullable(),
    }),
  ),
});

const measures = {
  taken: z.number().int(),
  finished: z.number().int(),
  left: z.number().int(),
  skipped: z.number().int(),
  meanWait: z.number().nullable().describe('Minutes from taking the number to the first call.'),
  longestWait: z.number().nullable().describe('Likewise; of who still waits, until now.'),
  meanService: z.number().nullable().describe('Minutes at the window.'),
};
const Part = z.object({ part: z.string(), ...measures });

export const Figures = z.object({
  all: z.object(measures),
  hours: z.array(Part).describe('By hour of taking the number, 00 to 23, Shanghai time.'),
  matters: z.array(Part),
  windows: z.array(Part).describe('By id of the window.'),
});
