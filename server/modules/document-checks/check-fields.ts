import { z } from 'zod';
import { Problem } from '#platform/errors/problem.ts';

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
});

/** Reads the fields; throws Problem 'invalid-input' when one is not as it should be. */
export const parseCheckFields = (fields: Readonly<Record<string, string>>): z.infer<typeof CheckFields> => {
  const parsed = CheckFields.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw new Problem('invalid', 'invalid-input', '检查的选项不正确。', {
    fields: parsed.error.issues.map(({ path }) => ({ field: path.join('.'), message: '不正确' })),
  });
};
