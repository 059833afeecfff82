import { toHalfWidth } from '#kit/half-width.ts';
import { defineRule } from '../define-rule.ts';
import { matchesIn } from '../text/matches-in.ts';

const WIDE = /[０-９Ａ-Ｚａ-ｚ](?:[．，]?[０-９Ａ-Ｚａ-ｚ])*/g;

export const fullWidthCharacter = defineRule({
  code: 'full-width-character',
  name: '数字、字母用了全角',
  reason: '阿拉伯数字和字母用半角（GB/T 15835—2011），全角的排版松散，也查找不到。',
  severity: 'advice',
  examples: {
    wrong: ['走访慰问⟦３００⟧人次，满意率⟦９８．５⟧%。', '开通⟦ＡＰＰ⟧预约。'],
    right: ['走访慰问300人次，满意率98.5%。'],
  },
  *find({ written }) {
    for (const { block, start, end, text } of matchesIn({ blocks: written }, WIDE))
      yield {
        block,
        start,
        end,
        message: `“${text}”是全角。`,
        proposal: `改为半角“${toHalfWidth(text)}”。`,
        replacement: toHalfWidth(text),
      };
  },
});
