import type { CheckedDocument } from '../checked-document.ts';
import { defineRule, type Defect } from '../define-rule.ts';
import { quantitiesIn, type Quantity } from '../quantity.ts';

/** Parts that may overlap: a Party member may be a woman and a veteran. */
const OVERLAPPING =
  /合格|参加|取得|通过|考试|办结|完成|实现|获得|已|党员|退役军人|女|岁|以上|以下|本科|学历|学位|困难|少数民族|持证|专职|兼职|首次|新增|重点|骨干|代表|省级|国家级|其余不/;
/** Levels of one thing do not overlap with its kinds: 县级以上8处、零散烈士墓18处. */
const LEVEL = /(?:国家|省|市|县)级(?:及)?以上/;
/** 其中省级2个、市级8个: each belongs to one level. */
const ONLY_LEVEL = /^(?:[，：、（(]|和|及)*(?:其中)?[，：]?(?:国家|省|市|县|区)级$/;
const PARTS = /其中[，：:]?/;
const TOTALLED = /(?:^|[，：；])(?:共计|合计|总计|累计|一共|总共)(?:为|达|约)?[^，。；\d]{0,8}$/;
const MONEY_LINKS = /折合|价值|人均|户均|每|标准/;

/** What follows is no longer a part of the whole. */
const NEW_SUBJECT = /累计|总计|合计|共计|此外|另外|同时|目前|截至|全[省市县区]/;

interface Counted extends Quantity {
  /** Words between the number before and this one. */
  readonly name: string;
}

const countedIn = (text: string): Counted[] => {
  let from = 0;
  return quantitiesIn(text).map((quantity) => {
    const name = text.slice(from, quantity.start);
    from = quantity.end;
    return { ...quantity, name };
  });
};

const sum = (parts: readonly Quantity[]): number =>
  Math.round(parts.reduce((total, { value }) => total + value, 0) * 100) / 100;
const shown = (value: number, like: Quantity): string =>
  like.unit === '元' && /万/.test(like.written)
    ? `${Math.round(value / 100) / 100}万元`
    : `${value}${like.unit}`;

/** Names of the parts of one list are short and joined by commas. */
const isList = (text: string, parts: readonly Counted[]): boolean =>
  parts
    .slice(1)
    .every(
      ({ name }) => /^[，、；和及以]/.test(name) && name.length <= 22 && !/[。；]|其中/.test(name.slice(1)),
    ) &&
  !parts.some(({ name }) => MONEY_LINKS.test(name)) &&
  text !== '';

/** A300人，其中甲100人、乙200人: parts above the whole, or two parts said to be all of it. */
const judgeParts = (text: string): { whole: Counted; parts: Counted[]; message: string } | undefined => {
  const at = PARTS.exec(text);
  if (!at) return undefined;
  const all = countedIn(text);
  const whole = all.findLast(({ end }) => end <= at.index);
  const after = all.filter(({ start }) => start > at.index);
  const end = after.findIndex(({ name, unit }) => unit === '%' || NEW_SUBJECT.test(name));
  const same = after.slice(0, end === -1 ? after.length : end).filter(({ unit }) => unit === whole?.unit);
  if (!whole?.isExact || !/^[，：（(]?$/.test(text.slice(whole.end, at.index)) || same.length === 0)
    return undefined;
  const excess = same.find(({ range }) => range[0] > whole.value);
  if (excess && !/\d.*?(?:每|人均|户均)/.test(excess.name))
    return { whole, parts: [excess], message: `其中一项${excess.written}，超过了总数${whole.written}。` };
  if (
    same.length < 2 ||
    !same.every(({ isExact }) => isExact) ||
    !isList(text, same) ||
    (!same.every(({ name }) => ONLY_LEVEL.test(name)) &&
      same.some(({ name }) => OVERLAPPING.test(name.replace(LEVEL, ''))))
  )
    return undefined;
  const total = sum(same);
  const isWhole = /其余|其他|另/.test(same.at(-1)!.name);
  if (total > whole.value || (isWhole && total !== whole.value))
    return { whole, parts: same, message: `各项相加是${shown(total, whole)}，总数写的是${whole.written}。` };
  return undefined;
};

/** 甲100人、乙200人，共计300人. */
const judgeSum = (text: string): { whole: Counted; parts: Counted[]; message: string } | undefined => {
  const all = countedIn(text);
  const at = all.findIndex(({ start }) => TOTALLED.test(text.slice(0, start)));
  const whole = all[at];
  if (!whole?.isExact || at < 2) return undefined;
  const parts = all.slice(0, at).filter(({ unit }) => unit === whole.unit);
  if (parts.length !== at || !parts.every(({ isExact }) => isExact) || !isList(text, parts)) return undefined;
  const first = parts[0]!;
  if (/[。；]|共|总|累计|全年|同比/.test(first.name) || /其中/.test(text)) return undefined;
  const total = sum(parts);
  return total === whole.value
    ? undefined
    : { whole, parts, message: `各项相加是${shown(total, whole)}，写的是${whole.written}。` };
};

/** 男100人、女120人 in brackets after the whole. */
const PAIR = /(\d+)(人|名)[（(，]其?中?男(?:性|兵)?(\d+)[人名][，、]女(?:性|兵)?(\d+)[人名]/g;

function* inSentences({ sentences, blocks }: CheckedDocument): Generator<Defect> {
  for (const { block, start, text } of sentences) {
    if (!/其中|计|共/.test(text) || blocks[block]!.kind === 'cell') continue;
    const found = judgeParts(text) ?? judgeSum(text);
    if (found)
      yield {
        block,
        start: start + Math.min(found.whole.start, found.parts[0]!.start),
        end: start + Math.max(found.whole.end, found.parts.at(-1)!.end),
        message: found.message,
        proposal: '核对各项和总数后改正。',
      };
  }
}

const SHARES = /分别占[^。；]*?(\d+(?:\.\d+)?[%％](?:[、和，及]\d+(?:\.\d+)?[%％])+)/g;

export const wrongTotal = defineRule({
  code: 'wrong-total',
  name: '分项与总数不符',
  reason: '各项相加应当等于总数，其中的一项不会大于总数。',
  severity: 'error',
  examples: {
    wrong: [
      '全年走访慰问⟦300人，其中残疾军人120人、烈属100人、老复员军人110人⟧。',
      '现有纪念设施⟦23处，其中县级以上8处、零散烈士墓18处⟧。',
      '创建示范站⟦9个，其中省级2个、市级8个⟧。',
      '走访残疾军人⟦120人、烈属100人、老复员军人80人，共计310人⟧。',
      '接收退役士兵⟦86人，其中自主就业92人⟧。',
      '新入伍⟦120人（男100人、女30人⟧）。',
      '三类对象⟦分别占45%、35%、30%⟧。',
    ],
    right: [
      '全年走访慰问300人，其中残疾军人120人、烈属100人、老复员军人80人。',
      '现有干部20名，其中党员15名、退役军人12名。',
      '残疾军人120人、烈属100人，共计220人；发放慰问品120份、慰问金10万元。',
      '接收86人，其中60余人自主就业；争取资金500万元，其中省级300万元。',
      '通过验收12家，其中镇街3家、村社9家，创建率66.7%，累计建成19家。',
      '共培训218人，其中参加考试218人，合格209人。',
      '新入伍120人（男100人、女20人）；三类对象分别占45%、35%、20%。',
    ],
  },
  *find(document) {
    yield* inSentences(document);
    for (const [block, { text }] of document.blocks.entries()) {
      for (const match of text.matchAll(PAIR)) {
        const [written, whole, , men, women] = match;
        if (Number(men) + Number(women) !== Number(whole))
          yield {
            block,
            start: match.index,
            end: match.index + written.length,
            message: `男、女相加是${Number(men) + Number(women)}人，总数写的是${whole}人。`,
            proposal: '核对后改正。',
          };
      }
      for (const match of text.matchAll(SHARES)) {
        const total = [...match[1]!.matchAll(/\d+(?:\.\d+)?/g)].reduce(
          (all, [part]) => all + Number(part),
          0,
        );
        if (total > 100.5)
          yield {
            block,
            start: match.index,
            end: match.index + match[0].length,
            message: `各部分占比相加是${Math.round(total * 10) / 10}%，超过100%。`,
            proposal: '核对各部分的占比。',
          };
      }
    }
  },
});
