import type { OfficialName } from '#kit';
import { officialNames } from '#definitions/document-checks/index.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { defineRule, type Defect } from '../define-rule.ts';
import { lawSlipsIn } from '../words/law-slips.ts';
import { matchesIn } from '../text/matches-in.ts';
import { signatureDates } from '../text/signature-dates.ts';
import { stretchAt } from '../text/stretch-at.ts';
import { overlap } from '../text/overlap.ts';
import { officialSlipsIn } from '../words/official-slips.ts';
import { tellSlip, type Slip } from '../words/slip.ts';

const YEAR = /(?<!\d)((?:19|20)\d{2})年/g;
const BEFORE = 8;
const FORMER = /(?:原|旧|时任|曾任|前身|当年|更名|改名)[^，。；]{0,6}$/;
const CHANGE = /更名|改称|改为|改革|修订|废止|挂牌|取代|代替|同时废止/;

/** The month a text is signed or, for the work of a whole year, that year's last: 2024-12. */
const monthOf = (document: CheckedDocument): string | undefined => {
  const [signed] = signatureDates(document);
  if (signed) return `${signed.year}-${String(signed.month).padStart(2, '0')}`;
  const { blocks, prose } = document;
  const ofYear = /((?:19|20)\d{2})年(?:度)?(?:工作)?(?:总结|述职)/.exec(blocks[prose[0] ?? 0]?.text ?? '');
  return ofYear ? `${ofYear[1]}-12` : undefined;
};

const yearOf = (day: string): number => Number(day.slice(0, 4));

const yearsSaid = (sentence: string): number[] =>
  [...sentence.matchAll(YEAR)].map(([, year]) => Number(year));

const names = officialNames.map((name) => ({
  name,
  wrong: (name.wrong ?? []).map(({ source }) => new RegExp(source, 'g')),
  until: (name.until?.forms ?? []).map(({ source }) => new RegExp(source, 'g')),
  since: (name.since?.forms ?? []).map(({ source }) => new RegExp(source, 'g')),
}));

const FULL = '《中华人民共和国';

/** What stands right in place of what was found: a law called by its full name keeps it. */
const forward = ({ right, source }: OfficialName, found: string): Pick<Defect, 'proposal'> => {
  const isFull = found.startsWith(FULL) && source.startsWith(FULL) && !right.startsWith(FULL);
  const written = isFull ? right.replace('《', FULL) : right;
  return { proposal: `改为“${written}”（依据：${source}）。` };
};

function* dated(
  document: CheckedDocument,
  { name, until, since }: (typeof names)[number],
): Generator<Defect> {
  const { year } = document;
  if (year === undefined) return;
  const month = monthOf(document);
  for (const [patterns, isOutdated] of [
    [until, true],
    [since, false],
  ] as const)
    for (const pattern of patterns)
      for (const { block, start, end, text, source } of matchesIn(document, pattern)) {
        // What a sentence says of its own time decides, before the year of the document.
        const sentence = stretchAt(source.text, start, '。；');
        const years = yearsSaid(sentence);
        const day = yearOf(isOutdated ? name.until!.day : name.since!.day);
        const told = isOutdated
          ? (year > day && years.every((said) => said > day)) ||
            (year === day &&
              (month ?? '') > name.until!.day.slice(0, 7) &&
              years.every((said) => said >= day))
          : year < day && years.every((said) => said < day);
        if (
          !told ||
          FORMER.test(source.text.slice(Math.max(0, start - BEFORE), start)) ||
          CHANGE.test(sentence)
        )
          continue;
        if (!isOutdated && /《/.test(text) && !name.until) continue;
        const right = isOutdated
          ? name.right
          : name.until?.forms[0]?.source.startsWith('《')
            ? name.until.forms[0].source
            : undefined;
        yield {
          block,
          start,
          end,
          message: isOutdated
            ? `${name.until!.day.slice(0, 4)}年以后的文稿不再用“${text}”。`
            : `${year}年还没有“${text}”这个名称。`,
          proposal: isOutdated
            ? forward(name, text).proposal
            : right
              ? `改用当时的“${right}”（依据：${name.source}）。`
              : `改用当时的名称（依据：${name.source}）。`,
        };
      }
}

/** Whether the list of names says it already, and says it better. */
const isListed = (text: string, slip: Slip): boolean =>
  names.some((entry) =>
    entry.wrong.some((pattern) =>
      [...text.matchAll(pattern)].some(({ index, 0: found }) =>
        overlap(slip, { start: index, end: index + found.length }),
      ),
    ),
  );

export const officialName = defineRule({
  code: 'official-name',
  name: '名称不规范或已改变',
  reason: '法规、机构和固定提法要写规范全名，并与文稿所写的年份相符。',
  severity: 'error',
  examples: {
    wrong: [
      '学习⟦《中华人民共和国英雄烈士褒扬保护法》⟧，做到⟦“两个拥护”⟧，落实⟦《退役军人、其他优抚对象优待证管理条例（试行）》⟧。',
      '深入学习宣传⟦《退役军人保护法》⟧，营造浓厚氛围。',
      '会同市⟦人力资源与社会保障局⟧举办招聘会。',
      '⟦坚定“四个意识”⟧，落实⟦三课一会⟧制度。',
      '2025年工作总结\n认真落实⟦《退役士兵安置条例》⟧，接收⟦转业士官⟧12名。',
      '2021年工作总结\n妥善安置⟦转业军士⟧12名，贯彻⟦《信访工作条例》⟧。',
      '2025年，联合市⟦卫计委⟧开展健康检查。',
      '深入宣传⟦《烈士褒扬管理条例》⟧和⟦《伤残抚恤办法》⟧，《云岭省烈士褒扬实施办法》同步施行。',
      '贯彻“⟦拥军优抚、拥政爱民⟧”方针，认真落实⟦退役军人事务管理部⟧部署。',
      '我是⟦退伍军人事务局⟧的工作人员。',
    ],
    right: [
      '2021年工作总结\n贯彻《信访条例》，接收转业士官12名，学习《退役军人保障法》。',
      '2025年工作总结\n为2019年退役士官办理接续，原市卫计委划转档案。落实《退役军人安置条例》，安置转业军士3名，向四级军士长送喜报。',
      '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
      '2025年工作总结\n会同市文化广电旅游局、市财政局打开全县旅游局面，县退役军人局、市退役军人局长参加会议。',
      '没有中国特色社会主义道路就没有今天，具有中国特色社会主义制度的优势。',
      '制定《保守国家秘密工作规定》，修订完善本局《机关事务管理办法》；省《军人抚恤优待办法》同步施行。',
      '2025年总结\n1998年入伍的老兵在士官学校学习，《退役士兵安置条例》已经废止。',
    ],
  },
  *find(document) {
    for (const [block, { text }] of document.blocks.entries())
      for (const slip of lawSlipsIn(text).filter((one) => !isListed(text, one))) {
        const { start, end, wrong, right } = slip;
        const message = `没有${wrong}这部法规，应是${right}。`;
        yield { block, start, end, message, proposal: `改为“${right}”。` };
      }
    for (const [block, { text }] of document.blocks.entries())
      for (const slip of officialSlipsIn(text).filter((one) => !isListed(text, one)))
        yield tellSlip(block, slip, `“${slip.wrong}”不是规范的说法，应是“${slip.right}”。`);
    for (const entry of names) {
      for (const pattern of entry.wrong)
        for (const { block, start, end, text } of matchesIn(document, pattern))
          yield { block, start, end, message: `“${text}”不是规范的说法。`, ...forward(entry.name, text) };
      yield* dated(document, entry);
    }
  },
});
