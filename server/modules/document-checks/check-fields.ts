import { z } from 'zod';
import { CalendarDay } from '#kit/calendar-day.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { RecordsAsked } from './check-against-records.ts';

const codes = (least: RegExp) =>
  z
    .string()
    .max(4_096)
    .optional()
    .transform((written) => (written ?? '').split(',').filter(Boolean))
    .refine((list) => list.every((one) => least.test(one)));

/** Fields beside an uploaded document. Lists are joined by commas. */
export const CheckFields = z.object({
  year: z.coerce.number().int().min(1949).max(2200).optional(),
  withoutRules: codes(/^[a-z-]{1,60}$/),
  withoutFindings: codes(/^[0-9a-f]{12}$/),
  region: z.coerce.number().int().optional(),
  from: CalendarDay.optional(),
  to: CalendarDay.optional(),
});

interface CheckOrder {
  readonly year: number | undefined;
  readonly withoutRules: readonly string[];
  readonly withoutFindings: readonly string[];
  /** Given when region, from and to are. */
  readonly records: RecordsAsked | undefined;
}

/** Reads the fields; throws Problem 'invalid-input' when one is not as it should be. */
export const parseCheckFields = (fields: Readonly<Record<string, string>>): CheckOrder => {
  const parsed = CheckFields.safeParse(fields);
  if (!parsed.success)
    throw new Problem('invalid', 'invalid-input', '检查的选项不正确。', {
      fields: parsed.error.issues.map(({ path }) => ({ field: path.join('.'), message: '不正确' })),
    });
  const { year, withoutRules, withoutFindings, region, from, to } = parsed.data;
  const records =
    region !== undefined && from !== undefined && to !== undefined ? { region, from, to } : undefined;
  return { year, withoutRules, withoutFindings, records };
};
