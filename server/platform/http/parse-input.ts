import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import { explainIssue } from './explain-issue.ts';

z.config({ localeError: explainIssue });

/** What is wrong, by the part of a request it stands in, and what to do: nobody submits an address or a condition. */
const WORDS = {
  params: { what: '网址有误', advice: '请从列表或菜单重新打开。' },
  query: { what: '查询条件有误', advice: '请改正或清除这个条件后再查。' },
  body: { what: '提交的内容有误', advice: '请按提示修改后再提交。' },
} as const;

/** The names of fields are no words for clerks: forms show the lines beside the fields they know. */
const sentence = (words: string, what: string): string =>
  words.endsWith('。') ? words : `${what}：${words}。`;

/** Reads a request part through its schema. Throws Problem 'invalid-input' with one line per field. */
export const parseInput = (
  schema: z.ZodType | undefined,
  given: unknown,
  part: keyof typeof WORDS = 'body',
): unknown => {
  if (!schema) return undefined;
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    message: issue.message,
  }));
  const { what, advice } = WORDS[part];
  const message = sentence(fields[0]?.message ?? '内容不符合要求', what);
  throw new Problem('invalid', 'invalid-input', message, { fields, advice });
};
