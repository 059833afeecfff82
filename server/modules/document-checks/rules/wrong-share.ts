import { defineRule } from '../define-rule.ts';
import { familyOf, quantitiesOf, type Quantity } from '../text/quantity.ts';
import { rateDiffers } from '../sums/rate-differs.ts';
import { sharesOfNamed } from '../sums/shares-of-named.ts';

/** 64件，占18.7%；其中…，占总数的18.7%. */
const SHARE =
  /^[，、（(]?(?!分别|共|合计)(?:[\u4e00-\u9fff]{0,6}?)(?<!分别|共|合计)(?:约)?占(?:比|总数的?|总量的?|全部的?|全年的?|总人数的?)?(?:为|达|约)?(\d+(?:\.\d+)?)[%％]/;
/** 258名学员中，: the whole that what follows is a part of. */
const AMONG = /^[^，。；、\d]{0,12}中，/;

interface Share {
  readonly part: Quantity;
  readonly at: number;
  readonly percent: string;
  readonly end: number;
}

const sharesIn = (text: string, all: readonly Quantity[]): Share[] =>
  all.flatMap((part, at) => {
    const written = SHARE.exec(text.slice(part.end));
    return written && part.isExact && part.unit !== '%'
      ? [{ part, at, percent: written[1]!, end: part.end + written[0].length }]
      : [];
  });

const fits = ({ part, percent }: Share, whole: Quantity): boolean =>
  familyOf(whole) === familyOf(part) &&
  whole.value >= part.value &&
  !rateDiffers((part.value / whole.value) * 100, percent);

/** How many of the shares of a paragraph may be reckoned of a whole, counted once for each whole. */
const countFitting = (shares: readonly Share[]): ((whole: Quantity) => number) => {
  const counts = new Map<Quantity, number>();
  return (whole) => {
    const count = counts.get(whole) ?? shares.filter((share) => fits(share, whole)).length;
    counts.set(whole, count);
    return count;
  };
};

/** The whole two or more other shares of the paragraph were reckoned of, where this one fits none. */
const wholeOfOthers = (
  { part }: Share,
  fitting: (whole: Quantity) => number,
  all: readonly Quantity[],
): Quantity | undefined =>
  all.find(
    (whole) =>
      whole.end <= part.start &&
      familyOf(whole) === familyOf(part) &&
      whole.isExact &&
      whole.value > part.value &&
      fitting(whole) >= 2,
  );

/** The whole the words name: right before 其中, or N名学员中. */
const wholeNamed = (text: string, { part }: Share, all: readonly Quantity[]): Quantity | undefined => {
  const opening = text.lastIndexOf('其中', part.start);
  const whole = all.findLast((one) => one.end <= opening && familyOf(one) === familyOf(part));
  const isOfIt =
    whole !== undefined &&
    /^(?:、[\d,.]+[余多]?[万亿]?(?:元|户|件|人次|份|名|人))?[，：（(]?$/.test(
      text.slice(whole.end, opening),
    ) &&
    !/。/.test(text.slice(opening, part.start));
  if (isOfIt) return whole;
  return all.findLast(
    (one) =>
      one.end <= part.start &&
      familyOf(one) === familyOf(part) &&
      AMONG.test(text.slice(one.end)) &&
      !/[。；]/.test(text.slice(one.end, part.start)),
  );
};

const FEWEST_ALIKE = 3;

/** 25件，占36.8%；21件，占30.9%；…: the whole most of a list agree on, where the text does not name it. */
const wholeAgreed = (share: Share, shares: readonly Share[]): Quantity | undefined => {
  const others = shares.filter((other) => other !== share && familyOf(other.part) === familyOf(share.part));
  const wholes = others.map(({ part, percent }) => (part.value / Number(percent)) * 100);
  const sum = [share, ...others].reduce((total, { part }) => total + part.value, 0);
  const isWhole =
    wholes.length >= FEWEST_ALIKE && wholes.every((whole) => Math.abs(whole - sum) <= sum * 0.01);
  return isWhole
    ? { ...share.part, value: sum, range: [sum, sum], isExact: true, written: `${sum}${share.part.unit}` }
    : undefined;
};

const LOOK_BACK = 5;

/** 35岁以下208人，占62%；大专以上176人，占55%: the whole another share beside it is reckoned of, told some paragraphs before. */
const wholeOfNeighbour = (
  share: Share,
  shares: readonly Share[],
  earlier: readonly Quantity[],
): Quantity | undefined => {
  const beside = shares.find(
    (other) =>
      other !== share &&
      familyOf(other.part) === familyOf(share.part) &&
      (Math.abs(other.part.start - share.end) <= NEXT_TO ||
        Math.abs(share.part.start - other.end) <= NEXT_TO),
  );
  return (
    beside && earlier.find((whole) => whole.isExact && fits(beside, whole) && whole.value > beside.part.value)
  );
};

const NEXT_TO = 16;
/** 其中村级示范站142个，占79.5%: what it is part of is told in the sentence before. */
const OPENS_WITH_PART = /。其中[^，。；\d]{0,20}$/;
/** The last sentence before a place. */
const lastSentence = (text: string, at: number): readonly [number, number] => {
  const end = text.lastIndexOf('。', at);
  return [text.lastIndexOf('。', end - 1) + 1, end];
};

const wholeBefore = (text: string, { part }: Share, all: readonly Quantity[]): Quantity | undefined => {
  if (!OPENS_WITH_PART.test(text.slice(0, part.start))) return undefined;
  const [from, to] = lastSentence(text, part.start);
  return all.findLast(
    (one) =>
      one.start >= from && one.end <= to && familyOf(one) === familyOf(part) && one.value >= part.value,
  );
};

export const wrongShare = defineRule({
  code: 'wrong-share',
  name: '占比算不拢',
  reason: '占比等于部分除以总数，与写出的两个数对不上，必有一个是错的。',
  severity: 'error',
  doubtsValues: true,
  examples: {
    wrong: [
      '受理信访事项342件，其中来信⟦64件，占28.7%⟧；来访121件，占35.4%。',
      '现有优抚对象1286名，其中残疾军人⟦312名，占34.3%⟧。',
      '共受理信访事项86件，同比减少14件。其中，来信12件，占14.0%；来访41件，占47.7%；网上信访⟦33件，占34.8%⟧。',
      '从内容看，优抚类25件，占36.8%；安置类21件，占30.9%；社保类13件，占19.1%；其他类⟦9件，占15.2%⟧。',
      '组织职业技能培训320人，取证296人。参训人员中，35岁以下⟦208人，占62%⟧；大专以上学历176人，占55%。',
      '全县14个乡镇、187个村实现服务站全覆盖。其中村级示范站⟦142个，占79.5%⟧。',
      '达成意向742人，签订合同⟦371人，签约人数占意向人数的60.0%⟧。',
      '收到资金3642.8万元，其中中央资金2261.3万元、省级资金1381.5万元。⟦中央资金占60.1%⟧。\n累计创建⟦61个，占全部88个服务机构的72.1%⟧。',
      '村级示范站⟦142个，占村级站总数198个的75.7%⟧。',
      '258名学员中，自主创业的⟦27人，占11.5%⟧。',
    ],
    right: [
      '优抚类62件，占28.7%；安置类58件，占26.9%；社保类41件，占19.0%；其他类55件，占25.5%。',
      '受理信访事项342件，其中来信64件，占18.7%；来访121件，占35.4%；网上信访157件，占45.9%。',
      '全年办理事项520件，办结率98%。就业帮扶方面，实现就业86人，占38%。',
      '走访300户、慰问120户，其中困难家庭60户，占20%。',
    ],
  },
  *find({ blocks }) {
    for (const [block, { text, kind }] of blocks.entries()) {
      if (kind === 'cell') continue;
      const all = quantitiesOf(blocks[block]!);
      yield* sharesOfNamed(block, text, all);
      const shares = sharesIn(text, all);
      const fitting = countFitting(shares);
      const before = blocks.slice(Math.max(0, block - LOOK_BACK), block).flatMap((one) => quantitiesOf(one));
      for (const share of shares) {
        const { part, at, percent } = share;
        if ([...before, ...all.slice(0, at)].some((whole) => fits(share, whole))) continue;
        const whole =
          wholeNamed(text, share, all) ??
          wholeOfOthers(share, fitting, all) ??
          wholeAgreed(share, shares) ??
          wholeBefore(text, share, all) ??
          wholeOfNeighbour(share, shares, [...before, ...all]);
        if (!whole?.isExact || part.value > whole.value || fits(share, whole)) continue;
        yield {
          block,
          start: part.start,
          end: share.end,
          message: `${part.written}占${whole.written}的${Math.round((part.value / whole.value) * 1000) / 10}%，写的是${percent}%。`,
          proposal: '核对部分、总数和占比后改正。',
        };
      }
    }
  },
});
