import { z } from 'zod';
import { workOutAmount } from '#definitions/service-items/amounts/workings.ts';
import { quoteClause, type Answers } from '#kit';

export const WorkingShape = z.object({
  amount: z.number().int().describe('Fen.'),
  words: z.string().describe('How it is worked out: 按…计发：…×…＝…元。'),
  clause: z.string(),
  isSample: z.boolean().describe('Rests on a sample of a local rule that the bureau has not replaced yet.'),
  decided: z.number().int().nullable().describe('Fen, what the desk decided; null before it does.'),
});

/** The amount of a matter as its rule gives it, beside what the desk decided; null where no rule gives one. */
export const presentWorking = (
  item: string,
  answers: Answers,
  on: string,
): z.infer<typeof WorkingShape> | null => {
  const working = workOutAmount(item, answers, on);
  if (!working) return null;
  const decided = answers[working.field];
  return {
    amount: working.amount,
    words: working.words,
    clause: quoteClause(working.clause),
    isSample: working.isSample === true,
    decided: typeof decided === 'number' ? decided : null,
  };
};
