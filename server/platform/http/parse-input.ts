import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import { explainIssue } from './explain-issue.ts';

z.config({ localeError: explainIssue });

const ADVICE = '请按提示修改后再提交。';

/** The names of fields are no words for clerks: forms show the lines beside the fields they know. */
const sentence = (words: string): string => (words.endsWith('。') ? words : `提交的内容有误：${words}。`);

/** Reads a request part through its schema. Throws Problem 'invalid-input' with one line per field. */
export const parseInput = (schema: z.ZodType | undefined, given: unknown): unknown => {
  if (!schema) return undefined;
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    message: issue.message,
  }));
  const message = sentence(fields[0]?.message ?? '内容不符合要求');
  throw new Problem('invalid', 'invalid-input', message, { fields, advice: ADVICE });
};
