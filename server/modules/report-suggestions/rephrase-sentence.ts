import { z } from 'zod';
import type { InlineNode } from '#kit/report-document/index.ts';
import { Problem } from '#platform/errors/problem.ts';
import { lockSentence, refusalOf, unlockSentence } from './locked-sentence.ts';
import type { RephraseSettings } from './rephrase-settings.ts';

const LONGEST_WAIT_MS = 20_000;
const LONGEST_REPLY = 20_000;

const INSTRUCTIONS =
  '你是政府公文的文字编辑。请把用户给出的一句话改写得通顺、平实，不改变意思。形如⟦1⟧的标记代表数字和不可改动的词语，' +
  '必须原样保留，每个恰好一次，次序不变。不得添加数字、评价、原因或其他事实。只回复改写后的一句话。';

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

const unavailable = (message: string): Problem =>
  new Problem('unavailable', 'rephrase-failed', message, { advice: '请直接使用原来的句子，或稍后再试。' });

/** The body of an answer, read no further than a reply may be long. */
const bodyOf = async ({ body }: Response): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > LONGEST_REPLY) throw unavailable('改写服务的答复过长，没有采用。');
  }
  return text;
};

const readReply = (text: string): string => {
  try {
    return Completion.parse(JSON.parse(text)).choices[0]!.message.content.trim();
  } catch {
    throw unavailable('改写服务的答复看不懂。');
  }
};

const ask = async ({ url, model, key }: RephraseSettings, text: string, waitMs: number): Promise<string> => {
  try {
    const answer = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(waitMs),
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({
        model,
        temperature: 0.3,
        stream: false,
        messages: [
          { role: 'system', content: INSTRUCTIONS },
          { role: 'user', content: text },
        ],
      }),
    });
    if (!answer.ok) throw unavailable(`改写服务没有答复（${answer.status}）。`);
    return await bodyOf(answer);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw unavailable(
      error instanceof Error && error.name === 'TimeoutError'
        ? '改写服务没有在规定时间内答复。'
        : '连接不上改写服务。',
    );
  }
};

/**
 * A sentence in other words. What leaves is a sentence made of metric titles with marks in place of figures, places and
 * verdicts: no value, no person, no word of the writer. A reply that changes, adds or drops a mark or a number is refused.
 * Throws Problem unavailable when the service is off, fails, or is refused.
 */
export const rephraseSentence = async (
  settings: RephraseSettings | null,
  nodes: readonly InlineNode[],
  waitMs = LONGEST_WAIT_MS,
): Promise<InlineNode[]> => {
  if (!settings)
    throw new Problem('unavailable', 'rephrase-off', '没有启用改写服务。', {
      advice: '需要时请系统管理员按说明设置，见 docs/how-to/rephrasing.md。',
    });
  const sentence = lockSentence(nodes);
  const reply = readReply(await ask(settings, sentence.text, waitMs));
  const refusal = refusalOf(sentence, reply);
  if (refusal)
    throw new Problem('unavailable', 'rephrase-refused', `改写没有采用：${refusal}`, {
      advice: '请直接使用原来的句子，或再试一次。',
    });
  return unlockSentence(sentence, reply);
};
