import { defineRule } from '../define-rule.ts';
import { isProse } from '../text-block.ts';

const SHORTEST = 40;
/** A paragraph of sentences whose last has no end, or which ends in the middle of a list. */
const NO_END = /[\u4e00-\u9fff\d%％]$/;
const COMMA = /[，、]$/;

export const missingStop = defineRule({
  code: 'missing-stop',
  name: '段末没有句号',
  reason: '整段叙述以句号结束（GB/T 15834—2011）；停在逗号上或没有标点，多半是后面的话漏了。',
  severity: 'warning',
  examples: {
    wrong: [
      '全年走访慰问退役军人三百人，群众反响良好。各级服务站坚持上门服务，把政策送到家门⟦口⟧',
      '各级服务站坚持上门服务，热情接待每一位来访的退役军人，耐心解答各类政策问题⟦，⟧',
    ],
    right: [
      '全年走访慰问退役军人三百人，群众反响良好。各级服务站坚持上门服务，把政策送到家门口。',
      '（一）坚持党建引领，凝聚思想共识，退役军人工作的基础在一年的努力里得到进一步夯实',
      '尊敬的各位老战友，',
    ],
  },
  *find({ blocks }) {
    for (const [block, source] of blocks.entries()) {
      const text = source.text.trimEnd();
      const isLong = text.length >= SHORTEST || (COMMA.test(text) && text.length >= SHORTEST / 2);
      const isCut = COMMA.test(text) || (NO_END.test(text) && text.includes('。'));
      if (!isProse(source) || !isLong || !isCut) continue;
      yield {
        block,
        start: text.length - 1,
        end: text.length,
        message: COMMA.test(text) ? `这一段停在“${text.at(-1)!}”上。` : '这一段最后没有句号。',
        proposal: '看看后面是不是漏了话，补全后用句号结束。',
      };
    }
  },
});
