import { defineRule } from '../define-rule.ts';
import { matchesIn } from '../text/matches-in.ts';
import { HAN } from '../text/han.ts';

const CLOSE = '”’》）】';
/** A half-width mark right after Chinese text. A colon in 10:30 or a comma in 1,200 stands after a digit. */
const POINT = new RegExp(
  `(?<=[${HAN}${CLOSE}])[,;:?!](?=\\s?[${HAN}“‘《（\\d]|\\s*$)|(?<=\\d[%％]?)[,;](?=\\s?[${HAN}“《])`,
  'g',
);
const STOP = new RegExp(`(?<=[${HAN}${CLOSE}])\\.(?=\\s*$|\\s?[${HAN}])`, 'g');
/** Brackets after a Latin word belong to it. */
const BRACKET = new RegExp(
  `(?<![A-Za-z\\d_]\\s?)\\((?=[^()]{0,40}[${HAN}][^()]{0,40}\\))|(?<=(?<![A-Za-z\\d_]\\s?)\\([^()]{0,40}[${HAN}][^()]{0,40})\\)`,
  'g',
);
/** [2024]31号, (2024)31号: the year of a document stands in 〔〕. */
const DOCUMENT_YEAR = /(?<=[\u4e00-\u9fff])(?:\[(?:19|20)\d{2}\]|\((?:19|20)\d{2}\))(?=(?:第)?\d{1,4}号)/g;
/** <退役军人保障法>. */
const TITLE = /<(?=[\u4e00-\u9fff]{2,30}>)|(?<=<[\u4e00-\u9fff]{2,30})>/g;
const QUOTE = new RegExp(`"(?=[^"]{0,60}[${HAN}][^"]{0,60}")|(?<="[^"]{0,60}[${HAN}][^"]{0,60})"`, 'g');

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
  '<': '《',
  '>': '》',
};

export const halfWidthMark = defineRule({
  code: 'half-width-mark',
  name: '中文里用了半角标点',
  reason: '中文文稿用全角标点（GB/T 15834—2011）；半角的多是从别处粘贴来的。',
  severity: 'advice',
  examples: {
    wrong: [
      '感情投入到位⟦,⟧ 矛盾化解有效⟦;⟧政策落实到位。',
      '为村⟦(⟧社区⟦)⟧服务站挂牌。',
      '深化⟦"⟧枫桥式⟦"⟧服务站创建⟦.⟧',
      '办结率达100%⟦,⟧满意率94%。',
      '根据云退役军人发⟦[2026]⟧31号文件，学习⟦<⟧退役军人保障法⟦>⟧。',
    ],
    right: [
      '上午10:30召开会议，参会1,200人。',
      '请登录www.example.cn/a?b=1查看（V2.0）。',
      '1.做好接收安置\n（1）做好走访慰问',
      '采用ISO (2015)标准，比例为1:2。',
    ],
  },
  *find(document) {
    for (const { block, start, end, text } of matchesIn(document, DOCUMENT_YEAR))
      yield {
        block,
        start,
        end,
        message: `发文字号的年份用六角括号，这里写作“${text}”。`,
        proposal: `改为“〔${text.slice(1, -1)}〕”。`,
        replacement: `〔${text.slice(1, -1)}〕`,
      };
    for (const pattern of [TITLE, POINT, STOP, BRACKET, QUOTE])
      for (const { block, start, end, text } of matchesIn(document, pattern)) {
        const full = FULL[text];
        yield {
          block,
          start,
          end,
          message: text === '"' ? '中文里用了直引号。' : `中文里用了半角的“${text}”。`,
          proposal: full ? `改为全角“${full}”。` : '改为全角引号“”。',
          ...(full && { replacement: full }),
        };
      }
  },
});
