import { defineRule } from '../define-rule.ts';
import { matchesIn } from '../text/matches-in.ts';

/** 二〇二五年，: the year of a sentence, where the text writes its other years in figures. */
const YEAR_IN_WORDS =
  /(?<=[。；，：])[二一][〇○零九][〇○零一二三四五六七八九]{2}年(?=[，,]|[上下]半年|以来|度|全年)/g;
const YEAR_IN_FIGURES = /(?<!\d)(?:19|20)\d{2}年/;

const SHAPES: readonly (readonly [RegExp, string, string])[] = [
  [
    /(?<=\d年)0\d月|(?<=\d月)0\d日|(?<![\d.])0[1-9]月(?=0?\d|[底初份中上下])/g,
    '月、日不编虚位',
    '去掉前面的0。',
  ],
  [
    /(?<![\d零〇○一二三四五六七八九])二零[零一二三四五六七八九]{2}年|[一二][OoＯ0０][一二三四五六七八九〇○OoＯ0０]{2}年/g,
    '年份里的“零”应写作“〇”',
    '成文日期用阿拉伯数字，如2026年1月5日。',
  ],
  [
    /\d{4}年[一二三四五六七八九十]{1,3}月(?!份?[工])(?:\d{1,2}日)?|[二一][〇○零九][〇○零一二三四五六七八九]{2}年\d{1,2}月|(?<!\d)\d{1,2}月[一二三四五六七八九十]{2,3}日/g,
    '一个日期里汉字和数字混用',
    '统一用阿拉伯数字。',
  ],
  [/(?<![\d.第〔满龄役时])[12]\d年(?=(?:1[0-2]|[1-9])月)/g, '年份应写全四位', '写全四位年份。'],
  [
    /(?<![\d.—-])(?:19|20)\d{2}([.．／/-])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9])(?![\d.]|[.．／/-]\d)/g,
    '正文里的日期要写“年、月、日”',
    '写作“2026年1月5日”。',
  ],
  [/(?<=\d月)(?:[12]\d|3[01]|[1-9])号(?![楼院门])/g, '公文的日期写“日”，不写“号”', '改为“日”。'],
  [
    /(?<=[^\s])[二一][〇○零九][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日(?=[^\s])/g,
    '正文里的日期用阿拉伯数字',
    '写作“2026年1月5日”。',
  ],
  [/(?<=年)元月(?=\d{1,2}日)/g, '一月写作“1月”', '改为“1月”。'],
  [
    /(?<=[，。；：]|^)截止(?=(?:目前|日前|今年|去年|年底|本月|(?:20\d\d年)?\d{1,2}月|20\d\d年底))/g,
    '“截止”用于到期停止，统计到某一天为止用“截至”',
    '改为“截至”。',
  ],
];

export const dateWriting = defineRule({
  code: 'date-writing',
  name: '日期写法不合规范',
  reason: '公文的日期用阿拉伯数字，年份写全，月、日不编虚位（GB/T 9704—2012、GB/T 15835—2011）。',
  severity: 'advice',
  examples: {
    wrong: [
      '2024年安排经费，专款专用。⟦二〇二五年⟧，经费足额到位。',
      '2026年⟦01月⟧⟦05日⟧，云麓市退役军人事务局。',
      '⟦二零二六年⟧一月。',
      '自⟦2025年三月5日⟧起施行，⟦21年⟧3月份完成。',
      '时间：⟦2026.3.6⟧上午9时；⟦2026-03-06⟧前报送，4月⟦5号⟧启动。',
      '⟦截止⟧11月底，接待来访300人次；⟦截止⟧目前，运行平稳。',
    ],
    right: [
      '二〇二六年一月五日，2026年1月5日，10月20日前报名，报名截止时间为12月1日。',
      '截止到3月底仍未报到的按自动放弃处理，材料截止到目前还没有报来。',
      '服役12年3个月，截至11月底，报名于11月底截止。',
    ],
  },
  *find(document) {
    if (document.prose.some((block) => YEAR_IN_FIGURES.test(document.blocks[block]!.text)))
      for (const { block, start, end, text } of matchesIn(document, YEAR_IN_WORDS, { prose: true }))
        yield {
          block,
          start,
          end,
          message: `“${text}”：别处的年份用阿拉伯数字，这里用了汉字。`,
          proposal: '统一用阿拉伯数字。',
        };
    for (const [pattern, message, proposal] of SHAPES)
      for (const { block, start, end, text } of matchesIn(document, pattern, { prose: true }))
        yield {
          block,
          start,
          end,
          message: `“${text}”：${message}。`,
          proposal,
          ...(text === '截止' && { replacement: '截至' }),
        };
  },
});
