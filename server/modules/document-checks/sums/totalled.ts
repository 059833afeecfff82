import {
  isAllExact,
  isList,
  isSumOf,
  namedIn,
  shownLike,
  sumOf,
  type Misfit,
  type Named,
} from './parts-of-whole.ts';
import { isSameFamily } from '../text/quantity.ts';

const TOTALLED =
  /(?:^|[，：；])(?:以上|上述|[两二三四五六七八][\u4e00-\u9fff]{1,5})?(?:共计|合计|总计|累计|一共|总共)(?:为|达|约|需)?[^，。；\d]{0,8}$/;
/** 春节走访1260户、“八一”走访1415户，全年共走访3160户: the deed of each part is told again of the whole. */
const OF_DEED = /，(?:全年|今年|本季度|上半年|[两二三四五六][\u4e00-\u9fff]{1,3})?共([\u4e00-\u9fff]{2,6})$/;
/** 残疾军人120人、烈属100人，共310人: the number is of those right before it, and of nothing named after it. */
const TOGETHER = /，(?:全年|今年)?共(?:有|为)?$/;
const NOTHING_NAMED = /^(?:[，。；）]|$)/;
/** Far from the sum of the parts is a number of something else. */
const MOST_OFF = 0.3;
/** Words that tell a number to be the total stand no farther before it. */
const LOOK_BACK = 32;
/** Before the first part: the number that follows is no part but a whole or another fact. */
const WHOLE = /[。；]|共|总|累计|全年|同比/;

/** The run of numbers of one unit that ends right before a total. */
const runBefore = (all: readonly Named[], at: number): Named[] => {
  const whole = all[at]!;
  const run: Named[] = [];
  for (let index = at - 1; index >= 0 && isSameFamily(all[index]!, whole); index -= 1)
    run.unshift(all[index]!);
  return run;
};

/** Some of the numbers that stand before a total may make it up alone, whatever else is told. */
const someEnd = (run: readonly Named[], whole: Named): boolean =>
  run.some((_, from) => isSumOf(whole, run.slice(from)));

/** The words before a number; where the text begins farther back, a blank stands for it. */
const wordsBefore = (text: string, { start }: Named): string =>
  start > LOOK_BACK ? `　${text.slice(start - LOOK_BACK, start)}` : text.slice(0, start);

const isTogether = (text: string, one: Named): boolean =>
  TOGETHER.test(wordsBefore(text, one)) && NOTHING_NAMED.test(text.slice(one.end, one.end + 1));

/** Parts joined by pause marks that come near what is told of them together. */
const isPlainList = (parts: readonly Named[], { value }: Named): boolean =>
  parts.slice(1).every(({ name }) => /^[、和及]/.test(name)) &&
  Math.abs(sumOf(parts) - value) <= value * MOST_OFF;

/** 甲100人、乙200人，共计310人. */
export const misfitBeforeTotal = (text: string): Misfit | undefined => {
  if (/其中/.test(text)) return undefined;
  const all = namedIn(text);
  const at = all.findIndex((one) => {
    const before = wordsBefore(text, one);
    return TOTALLED.test(before) || OF_DEED.test(before) || isTogether(text, one);
  });
  const whole = all[at];
  if (!whole?.isExact) return undefined;
  const parts = runBefore(all, at);
  if (isTogether(text, whole) && !isPlainList(parts, whole)) return undefined;
  const deed = OF_DEED.exec(wordsBefore(text, whole))?.[1];
  if (deed && !parts.every(({ name }) => name.includes(deed))) return undefined;
  if (parts.length < 2 || !isAllExact(parts) || !isList(parts) || WHOLE.test(parts[0]!.name))
    return undefined;
  const everyOne = all.slice(0, at).filter((one) => isSameFamily(one, whole));
  if (someEnd(everyOne, whole)) return undefined;
  return {
    whole,
    parts,
    message: `各项相加是${shownLike(sumOf(parts), whole)}，写的是${whole.written}。`,
  };
};
