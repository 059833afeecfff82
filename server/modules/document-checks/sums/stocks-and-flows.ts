import type { CheckedDocument } from '../checked-document.ts';
import type { Defect } from '../define-rule.ts';
import { isSameFamily, quantitiesOf, type Quantity } from '../text/quantity.ts';
import { isEqual, shownLike } from './parts-of-whole.ts';

/** 再创建示范型服务站21个，累计达到119个: what is added, and what it then comes to. */
const ADDED = /(?:再|新|又|新增|增加|新建|扩建|增设)[^，。；\d]{0,16}$/;
const COMES_TO =
  /^[^。；\d]{0,16}?(?:，|（)[^，。；\d]{0,8}?(?:累计|总数|总量|总计|合计|共|目前|现有|在册|届时)[^，。；\d]{0,14}$/;
/** 已建成98个, 原有516家, 年初的516家: what there was before. */
const BEFORE =
  /(?:已[建创培发完办]|已有|现有|原有|年初|上年[末底]|去年[末底]|截至[^，。；]{2,12}[末底])[^，。；\d]{0,16}$/;
/** 退出95户，新增31户，目前在册308户. */
const LEFT = /(?:退出|减少|核减|销号|清退|注销|化解|迁出|调出|出库|脱困)[^，。；\d]{0,12}$/;
const ENTERED = /(?:新增|新纳入|纳入|增加|迁入|调入|入库|新发生)[^，。；\d]{0,12}$/;
const REMAINS = /(?:目前|现|现有|尚有|年末|月末|在册|在库|剩余|实有)[^，。；\d]{0,8}$/;
/** A base told before that comes this near leaves no doubt that it is the base. */
const NEAR = 0.1;

interface Place {
  readonly block: number;
  readonly text: string;
}

const told = ({ block }: Place, from: Quantity, to: Quantity, message: string): Defect => ({
  block,
  start: from.start,
  end: to.end,
  message,
  proposal: '核对前后的数字后改正。',
});

/** 已建成98个，再创建21个，累计达到129个. */
function* growing({ block, text }: Place, all: readonly Quantity[]): Generator<Defect> {
  for (const [at, added] of all.entries()) {
    const total = all.slice(at + 1).find((one) => isSameFamily(one, added));
    const before = all.slice(0, at).filter((one) => isSameFamily(one, added));
    if (
      !total ||
      !ADDED.test(text.slice(0, added.start)) ||
      !COMES_TO.test(text.slice(added.end, total.start))
    )
      continue;
    const base = before.findLast((one) => BEFORE.test(text.slice(0, one.start)));
    const isKnown = [added, total].every(({ isExact }) => isExact) && base?.isExact === true;
    if (!base || !isKnown || before.some((one) => isEqual(one.value + added.value, total.value))) continue;
    if (total.value < base.value || total.value > (base.value + added.value) * 1.5) continue;
    yield told(
      { block, text },
      base,
      total,
      `${base.written}加上${added.written}是${shownLike(base.value + added.value, total)}，写的是${total.written}。`,
    );
  }
}

/** 退出95户，新增31户，目前在册318户, where 372户 were told before. */
function* changing(
  { block, text }: Place,
  all: readonly Quantity[],
  earlier: readonly Quantity[],
): Generator<Defect> {
  for (const [at, left] of all.entries()) {
    const [entered, remains] = all.slice(at + 1, at + 3);
    if (!entered || !remains || !isSameFamily(left, entered) || !isSameFamily(left, remains)) continue;
    if (!LEFT.test(text.slice(0, left.start)) || !ENTERED.test(text.slice(left.end, entered.start))) continue;
    if (!REMAINS.test(text.slice(entered.end, remains.start))) continue;
    const bases = [...earlier, ...all.slice(0, at)].filter((one) => isSameFamily(one, left) && one.isExact);
    const real = (base: Quantity): number => base.value - left.value + entered.value;
    const base = bases.find((one) => Math.abs(real(one) - remains.value) <= one.value * NEAR);
    if (!base || bases.some((one) => isEqual(real(one), remains.value))) continue;
    yield told(
      { block, text },
      left,
      remains,
      `原有${base.written}，减去${left.written}再加上${entered.written}是${shownLike(real(base), remains)}，写的是${remains.written}。`,
    );
  }
}

/** What is added to or taken from a stock, and a stock after it that does not follow. */
export function* wrongStocks({ blocks, prose }: CheckedDocument): Generator<Defect> {
  const earlier: Quantity[] = [];
  for (const block of prose) {
    const { text } = blocks[block]!;
    const all = quantitiesOf(blocks[block]!);
    yield* growing({ block, text }, all);
    yield* changing({ block, text }, all, earlier);
    earlier.push(...all);
  }
}
