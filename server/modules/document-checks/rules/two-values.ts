import type { CheckedDocument } from '../checked-document.ts';
import { defineRule, type Span } from '../define-rule.ts';
import { APART, clauseBefore, isHeadingOfPlan, nameBefore, tellsTotal, TRAILING } from '../named-figures.ts';
import { deedAfter, factNameAt } from '../fact-name.ts';
import { familyOf, mayAgree, quantitiesIn, type Quantity } from '../quantity.ts';
import { isProse } from '../text-block.ts';

const SHORTEST_NAME = 5;
/** 接待来访 says enough where both numbers are told to be of the whole. */
const SHORTEST_TOTAL = 4;
/** 近三年 tells of other days than the year. */
const YEARS = /近[一二两三四五]年/;
const FEWEST_DIGITS = 3;
/** Another place or time may well have a number of the same digits. */
const ELSEWHERE = /季度|半年|\d月|月份|去年|上年|同期|镇|乡|街道|社区|[东西南北].{0,3}[区县]/;
const VERB = /[走发举培接受完办建开组解帮召印制评送调投争协]|慰问/;

interface Fact extends Span {
  readonly name: string;
  /** The days it tells of where they are not the year: 近三年. */
  readonly span: string;
  readonly quantity: Quantity;
}

/** 全县现有优抚对象5820人: a stock of an area, told by fewer words. Answers area and thing. */
const STOCK = /(全[省市县区镇])(?:现|共|总共|目前)?有?([\u4e00-\u9fff“”]{3,12})$/;
/** 全县现有“两参”人员120人: what is counted may be quoted. */
const QUOTES_INSIDE = /[，。；：、！？（）]/;
/** What some of them did is another number. */
const DID = /^(?:参|受|享|报|获|到|体|完|通|因|在|接|已|被|于)/;

const stockBefore = (text: string, { start, end }: Quantity): string | undefined => {
  const clause = clauseBefore(text, start, QUOTES_INSIDE);
  const [, area, thing] = STOCK.exec(clause.replace(TRAILING, '')) ?? [];
  return area && thing && !DID.test(text.slice(end)) && !VERB.test(thing) ? `${area}${thing}` : undefined;
};

/** 3650 and 3560: the same digits in another order is a slip, whatever the sentence is about. */
const isSwapped = (one: Quantity, other: Quantity): boolean => {
  const [left, right] = [one, other].map(({ value }) => [...String(value)].toSorted().join(''));
  const digits = String(one.value).replaceAll(/0|\./g, '');
  return (
    one.value !== other.value &&
    left === right &&
    digits.length >= FEWEST_DIGITS &&
    one.isExact &&
    other.isExact
  );
};

function* swappedIn(document: CheckedDocument): Generator<readonly [Fact, Fact]> {
  const known = new Map<string, Fact[]>();
  for (const { block, start, text } of document.sentences) {
    if (!isProse(document.blocks[block]!) || ELSEWHERE.test(text)) continue;
    for (const quantity of quantitiesIn(text)) {
      const name = nameBefore(text, quantity.start).slice(-SHORTEST_TOTAL);
      if (quantity.unit === '' || name.length < SHORTEST_TOTAL) continue;
      const fact = {
        block,
        start: start + quantity.start,
        end: start + quantity.end,
        name,
        span: '',
        quantity,
      };
      const key = `${name}\u0000${quantity.unit}`;
      const before = known.get(key) ?? [];
      const first = before.find((one) => one.block !== block && isSwapped(one.quantity, quantity));
      if (first) yield [first, fact];
      known.set(key, [...before, fact]);
    }
  }
}

function* factsIn(document: CheckedDocument): Generator<Fact> {
  for (const { block, start, text } of document.sentences) {
    if (!isProse(document.blocks[block]!) || APART.test(text) || isHeadingOfPlan(document, block)) continue;
    for (const quantity of quantitiesIn(text)) {
      const name = stockBefore(text, quantity) ?? nameBefore(text, quantity.start);
      const shortest = tellsTotal(text, quantity.start) ? SHORTEST_TOTAL : SHORTEST_NAME;
      if (quantity.unit === '' || name.length < shortest || /\d/.test(name)) continue;
      const span = YEARS.exec(text)?.[0] ?? '';
      yield { block, start: start + quantity.start, end: start + quantity.end, name, span, quantity };
    }
  }
}

/** Also under a heading of plans, what is said to be done is done. */
const DONE = /今年(?:以来)?已|今年.{2,10}达|目前已|截至目前|已累计/;
const PEOPLE = /^(?:退役军人|优抚对象|老兵|群众|工作人员|干部|党员|志愿者|专职人员|困难退役军人)$/;

/** Figures told by the same words of the same time, place and part, though the sentences around them differ. */
function* toldAlike(document: CheckedDocument): Generator<readonly [Fact, Fact]> {
  const known = new Map<string, Fact>();
  for (const { block, start, text } of document.sentences) {
    if (!isProse(document.blocks[block]!) || (isHeadingOfPlan(document, block) && !DONE.test(text))) continue;
    for (const quantity of quantitiesIn(text)) {
      const found = factNameAt(text, quantity.start);
      if (!found || quantity.unit === '' || quantity.unit === '%') continue;
      const deed = found.name.length <= 2 ? deedAfter(text, quantity.end) : '';
      const name = deed || found.name;
      if (name.length < SHORTEST_NAME || /\d/.test(name) || PEOPLE.test(name)) continue;
      const fact = {
        block,
        start: start + quantity.start,
        end: start + quantity.end,
        name,
        span: '',
        quantity,
      };
      const key = [deed === '' ? 'before' : 'after', name, found.of, familyOf(quantity)].join('\u0000');
      const first = known.get(key);
      if (!first) known.set(key, fact);
      else if (first.block !== block && !mayAgree(first.quantity, quantity)) yield [first, fact];
    }
  }
}

const isCounted = (document: CheckedDocument, { block, start, end }: Span): boolean =>
  document.blocks[block]!.counted?.some((part) => part.start <= start && end <= part.end) ?? false;

function* contradictions(document: CheckedDocument): Generator<readonly [Fact, Fact]> {
  const known = new Map<string, Fact>();
  for (const fact of factsIn(document)) {
    const key = `${fact.name}\u0000${fact.span}\u0000${fact.quantity.unit}`;
    const first = known.get(key);
    if (!first) known.set(key, fact);
    else if (first.block !== fact.block && !mayAgree(first.quantity, fact.quantity)) yield [first, fact];
  }
  yield* swappedIn(document);
  yield* toldAlike(document);
}

export const twoValues = defineRule({
  code: 'two-values',
  name: '同一件事有两个数',
  reason: '同一文稿里同一件事前后写了不同的数，至少有一个是错的。',
  severity: 'warning',
  examples: {
    wrong: [
      '全年走访慰问退役军人8100余人次，群众反响良好。\n工作中，走访慰问退役军人⟦7600人次⟧，解决困难多件。',
      '一、工作情况\n全年走访慰问3650户，发放慰问金182.5万元。\n二、下步打算\n走访慰问⟦3560户⟧，明年将逐户回访。',
      '近三年投入1260万元，修缮纪念设施15处。\n近三年修缮纪念设施⟦14处⟧，祭扫更加便利。',
      '全区共接待来访326人次。\n全年共接待来访⟦358人次⟧，热情周到。',
      '一季度，全县办理各类事项3268件，其中网办120件。\n一季度，共办理各类事项⟦3286件⟧，量大面广。',
      '召开领导小组会议4次。\n领导小组会议召开⟦5次⟧，研究重点工作。',
      '多方走访，为16名烈士找到亲属。\n今年已为⟦17名⟧烈士找到亲属，家属来信致谢。',
      '我局现有在编在岗人员23名。\n目前，在编在岗人员⟦25名⟧，平均年龄较低。',
    ],
    right: [
      '全年走访慰问退役军人8100余人次。\n工作中，走访慰问退役军人8156人次。',
      '一季度，办理各类事项3268件。\n二季度，办理各类事项3286件。\n2024年办理各类事项3100件。',
      '一季度走访慰问退役军人120人次；二季度走访慰问退役军人130人次。',
      '东山镇走访慰问退役军人120人次。\n西河镇走访慰问退役军人130人次。',
      '近三年修缮纪念设施15处。\n今年修缮纪念设施6处，服务大厅接待来访120人次。\n信访窗口接待来访36人次。',
      '一、工作情况\n走访慰问退役军人120人次。\n二、下一步打算\n走访慰问退役军人300人次。',
    ],
  },
  *find(document) {
    const told = new Set<string>();
    for (const [first, fact] of contradictions(document)) {
      const place = `${fact.block} ${fact.start}`;
      if (told.has(place) || (isCounted(document, first) && isCounted(document, fact))) continue;
      told.add(place);
      yield {
        block: fact.block,
        start: fact.start,
        end: fact.end,
        message: `“${fact.name}”这里是${fact.quantity.written}，第${document.blocks[first.block]!.number}段是${first.quantity.written}。`,
        proposal: '核实后统一；若口径不同，写明各自的范围。',
        related: [{ block: first.block, start: first.start, end: first.end }],
      };
    }
  },
});
