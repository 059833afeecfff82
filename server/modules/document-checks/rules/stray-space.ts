import type { CheckedDocument } from '../checked-document.ts';
import { defineRule } from '../define-rule.ts';
import { matchesIn } from '../text/matches-in.ts';
import { COUNTED } from '../text/measure-words.ts';
import { HAN } from '../text/han.ts';

const BETWEEN = new RegExp(
  `(?<=[${HAN}，。；：、）》”][${HAN}，。；：、）》”]|[，。；：、])[ \\u00a0](?=[${HAN}（《“])`,
  'g',
);
/** 、马 小军、: one character apart from the rest of its name. */
const AFTER_FIRST = new RegExp(`(?<=[、，。；][${HAN}])[ \\u00a0](?=[${HAN}]{2,}[、，。；])`, 'g');
const BEFORE_POINT = new RegExp(`(?<=[${HAN}\\d])[ \\u00a0]+(?=[，。；：、）])`, 'g');
const BEFORE_UNIT = new RegExp(
  `(?<=\\d)[ \\u00a0]+(?=(?:余|多)?(?:${COUNTED}))|(?<=[${HAN}])[ \\u00a0]+(?=\\d+[ \\u00a0]*(?:余|多)?[ \\u00a0]*(?:${COUNTED}))`,
  'g',
);
const TIGHT_UNIT = new RegExp(`\\d(?:余|多)?(?:${COUNTED})`, 'g');
const SENTENCE = /[，。；]/;
/** Text set out in columns or letters spread for looks: 主 持 人. */
const SPREAD = new RegExp(`(?:^|\\s)[${HAN}](?:[ \\u3000]+[${HAN}])+(?:\\s|：|$)`);

/** Some houses set a space around every number: a style, not a slip. */
const spacesNumbers = (document: CheckedDocument): boolean => {
  const spaced = [...matchesIn(document, BEFORE_UNIT, { prose: true })].length;
  const tight = [...matchesIn(document, TIGHT_UNIT, { prose: true })].length;
  return spaced > tight;
};

export const straySpace = defineRule({
  code: 'stray-space',
  name: '文字间多了空格',
  reason: '中文词语之间、数字与量词之间不空格，多半是粘贴或换行的残留。',
  severity: 'advice',
  examples: {
    wrong: [
      '服务站工作人员⟦ ⟧熟练掌握政策，热情服务。',
      '建成服务站792⟦ ⟧家，接听电话922次，走访320户。',
      '出席：何立新、孙卫国、马⟦ ⟧小军、秦文斌等。',
      '走访300户，慰问200人，举办讲座8场，参加⟦ ⟧200⟦ ⟧余人。',
    ],
    right: [
      '主 持 人：李明\n地 点：三楼会议室',
      '云麓市退役军人事务局 2026年1月5日',
      '每组至少 10 名。\n每队 3 人，共 5 组。',
      '使用 Windows 系统，安装 WPS 软件。',
    ],
  },
  *find(document) {
    const isStyle = spacesNumbers(document);
    for (const pattern of isStyle
      ? [BETWEEN, AFTER_FIRST, BEFORE_POINT]
      : [BETWEEN, AFTER_FIRST, BEFORE_POINT, BEFORE_UNIT])
      for (const { block, start, end, source } of matchesIn(document, pattern, { prose: true })) {
        if ((!SENTENCE.test(source.text) && pattern !== AFTER_FIRST) || SPREAD.test(source.text)) continue;
        yield {
          block,
          start,
          end,
          message: '这里多了空格。',
          proposal: '删去空格。',
          replacement: '',
        };
      }
  },
});
