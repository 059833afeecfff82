import type { Defect } from '../define-rule.ts';
import { isEqual, shownLike } from './parts-of-whole.ts';
import { isSameFamily, quantitiesOf, type Quantity } from '../text/quantity.ts';
import type { Sentence } from '../text/sentences.ts';

/** 新接收6名，病故2名，净增5名: who came, who went, and by how many they became more. */
const CAME = /(?:新接收|接收|新增|新纳入|纳入|新进|迁入|转入|调入|增加|入库)[^，。；、\d]{0,10}$/;
const WENT = /(?:病故|去世|减员|减少|核减|退出|迁出|转出|调出|离开|销号|出库)[^，。；、\d]{0,8}$/;
const NET = /净(增|减)(?:加|少)?(?:了)?(?=\d)/g;

/** The one number before a place that the words right before it tell to be of a kind; undefined where several are. */
const onlyOne = (text: string, all: readonly Quantity[], words: RegExp): Quantity | undefined => {
  const found = all.filter(({ start }) => words.test(text.slice(Math.max(0, start - 16), start)));
  return found.length === 1 ? found[0] : undefined;
};

/** Net changes that those who came and those who went do not give. */
export function* wrongNetChangesIn(sentence: Sentence): Generator<Defect> {
  const { block, start, text } = sentence;
  for (const { index, 0: word, 1: way } of text.matchAll(NET)) {
    const all = quantitiesOf(sentence);
    const net = all.find((one) => one.start === index + word.length);
    if (!net?.isExact) continue;
    const before = all.filter((one) => one.end <= index && isSameFamily(one, net));
    const [came, went] = [onlyOne(text, before, CAME), onlyOne(text, before, WENT)];
    if (!came?.isExact || !went?.isExact || came === went) continue;
    const real = way === '增' ? came.value - went.value : went.value - came.value;
    if (isEqual(real, net.value)) continue;
    const from = text.slice(0, index).search(/[^，；]*$/);
    yield {
      block,
      start: start + from,
      end: start + net.end,
      message: `${came.written}和${went.written}相抵是${shownLike(Math.abs(real), net)}，写的是净${way}${net.written}。`,
      proposal: '核对增加、减少和净增的数后改正。',
    };
  }
}
