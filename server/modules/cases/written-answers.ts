import { z } from 'zod';

const Answers = z.record(z.string().max(60), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Answers not yet sent, as one parameter of a question: a JSON object. */
export const WrittenAnswers = z
  .string()
  .max(4_000)
  .transform((text, context) => {
    try {
      return Answers.parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: 'custom', message: '填写的内容无法读取。' });
      return z.NEVER;
    }
  })
  .describe('JSON object: what is filled in so far.');
