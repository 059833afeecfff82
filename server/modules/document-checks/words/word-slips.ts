import { commonWords } from '#definitions/document-checks/index.ts';
import { neighboursOf } from './neighbours.ts';
import { readInWords, type Reading } from './read-in-words.ts';
import { HAN_RUN } from '../text/han.ts';
import { overlap } from '../text/overlap.ts';
import { isSoundFormation } from './sound-formations.ts';
import { SURNAMES } from '../text/surnames.ts';
import { slipAt, type Slip } from './slip.ts';
import { costOf, isKnownWord } from './word-costs.ts';

/** Characters that stand by themselves in any sentence: beside one of them nothing can be told. */
const FREE =
  '的了在是和与及对把将为向从到等也都就又再更最很不没有无要能会可上下中前后内外里间多少大小新老好高低长短一二三四五六七八九十百千万亿两几半双每各某该此之所以而但或且并因于由被让使给用以着过地得者们人我你他她它个名件户家场份次条项年月日时分元第本全总共约近超达至起来去出入做作办说看想听叫走讲谈请问谁何如若则仍还只已曾刚正便却吧吗呢啊哪那这于当按经据凭靠比同跟除离往朝省市县区镇乡村站局所科股处部厅委级未报发送交收领';

/** Never a slip of the pen inside a longer word: what goes wrong with them is a matter of grammar. */
const PARTICLES = '的了是和在暨';

/** Bits by which the meant word must be likelier than what stands there, by its length. */
const LEAST_GAIN: Readonly<Record<number, number>> = { 2: 9, 3: 11, 4: 12 };
/** A word official prose uses daily needs less. */
const LEAST_GAIN_OF_COMMON = 7.5;
/** Where a character stands by itself in any sentence, more is needed. */
const LEAST_GAIN_BESIDE_FREE = 10.5;
const common: ReadonlySet<string> = new Set(commonWords);
const leastGain = (word: string): number =>
  common.has(word) ? LEAST_GAIN_OF_COMMON : LEAST_GAIN[word.length]!;
const CHEAPEST: Readonly<Record<number, number>> = { 2: 9, 3: 11, 4: 12 };
/** A word of two characters rarer than this is not what an official text meant. */
const DEAREST_PAIR = 16;
/** Words as common as this are read as they stand. */
const PLAIN = 16;

/** What may follow a name of a place or a body. */
const OF_PLACE = /^[市县区镇乡村路街湖山河江湾庄港岭寨屯社]/;

interface Window {
  readonly start: number;
  readonly written: string;
  readonly bits: number;
}

/** Stretches of two to four characters that no list of words knows and that are dear to read. */
function* strange(run: string, { until, from, total }: Reading): Generator<Window> {
  for (let start = 0; start < run.length; start += 1)
    for (const length of [2, 3, 4]) {
      const end = start + length;
      if (end > run.length) break;
      const bits = total - until[start]! - from[end]!;
      const written = run.slice(start, end);
      if (bits - CHEAPEST[length]! >= LEAST_GAIN_OF_COMMON && !isKnownWord(written))
        yield { start, written, bits };
    }
}

/** Whether a character of a stretch makes a plain word with one beside it, and so is no slip. */
const isPlain = (written: string, at: number): boolean => {
  const isWord = (word: string): boolean => word.length === 2 && costOf(word) <= PLAIN;
  return isWord(written.slice(Math.max(0, at - 1), at + 1)) || isWord(written.slice(at, at + 2));
};

interface Meant {
  readonly word: string;
  readonly at: number;
  readonly gain: number;
}

/** The likeliest word that differs by one character heard or seen as the same. */
const meantBy = ({ written, bits }: Window): Meant | undefined => {
  let best: Meant | undefined;
  for (const [at, character] of [...written].entries()) {
    if (isPlain(written, at) || PARTICLES.includes(character) || isSoundFormation(written, at)) continue;
    for (const other of neighboursOf(character)) {
      const word = written.slice(0, at) + other + written.slice(at + 1);
      const cost = costOf(word);
      if (word.length === 2 && cost > DEAREST_PAIR) continue;
      if (bits - cost < leastGain(word)) continue;
      if (!best || bits - cost > best.gain) best = { word, at, gain: bits - cost };
    }
  }
  return best;
};

const LONGEST_BRAND = 12;

/** Brands and plays on words stand between quotation marks; a whole sentence there is speech, and a list is prose. */
const isBrand = (text: string, at: number): boolean => {
  const open = text.lastIndexOf('“', at);
  if (open === -1 || text.lastIndexOf('”', at) > open) return false;
  const close = text.indexOf('”', at);
  const end = close === -1 ? text.length : close;
  return end - open <= LONGEST_BRAND && !/[，、；]/.test(text.slice(open, end));
};

/** Before a name stand a mark or a title: 老兵王建利, “周道平. */
const BEFORE_NAME =
  /(?:^|[^\u4e00-\u9fff]|老兵|战士|军人|同志|烈士|站长|书记|主任|局长|代表|镇长|村长|队长|所长|院长|员|师|人|名|为|和|与|对)$/;

/** Whether characters may be part of a name: 王建利, 周道平, 石浦县. */
const mayBeName = (text: string, start: number, end: number): boolean => {
  const before = text[start - 1] ?? '　';
  const isAfterSurname = SURNAMES.includes(before) && !isKnownWord(text.slice(start - 2, start));
  const isSurname =
    SURNAMES.includes(text[start]!) && BEFORE_NAME.test(text.slice(Math.max(0, start - 2), start));
  return (
    isAfterSurname || isSurname || OF_PLACE.test(text.slice(end - 1, end)) || OF_PLACE.test(text.slice(end))
  );
};

/** 坐一坐、歇一歇, 更佳: a way of speaking, no pair of its own. */
const isSpoken = (text: string, start: number): boolean => {
  if (/[更最很较愈]/.test(text[start]!)) return true;
  if (text[start + 1] === '一') return text[start] === text[start + 2];
  return text[start] === '一' && text[start - 1] === text[start + 1];
};

interface Candidate extends Slip {
  readonly gain: number;
}

const candidatesIn = (text: string): Candidate[] =>
  [...text.matchAll(HAN_RUN)].flatMap(({ 0: run, index }) =>
    [...strange(run, readInWords(run))].flatMap((window) => {
      const { written } = window;
      const meant = meantBy(window);
      const start = index + window.start;
      const isPair = written.length === 2;
      if (!meant || isBrand(text, start) || isSpoken(text, start)) return [];
      // 3户多: a measure word after a number begins no word.
      if (/\d/.test(text[start - 1] ?? '')) return [];
      // 小心翼翼地放回: 地 and 得 belong to what stands before them.
      if (isPair && /^[地得]/.test(written)) return [];
      if (isPair && [...written].some((character) => PARTICLES.includes(character))) return [];
      const isBesideFree = [...written].some((character) => FREE.includes(character));
      if (isPair && isBesideFree && meant.gain < LEAST_GAIN_BESIDE_FREE) return [];
      if (written.length < 4 && mayBeName(text, start, start + written.length)) return [];
      return [{ ...slipAt(start, written, meant.word), gain: meant.gain }];
    }),
  );

/**
 * Stretches that make no word, where a common word sounds or looks the same but for one character. A text is read in
 * words of a list with frequencies; a slip makes a stretch dear to read, and the word that was meant makes it cheap.
 */
export const wordSlipsIn = (text: string): Slip[] => {
  const kept: Candidate[] = [];
  for (const one of candidatesIn(text).toSorted((left, right) => right.gain - left.gain))
    if (!kept.some((other) => overlap(one, other))) kept.push(one);
  return kept.toSorted((left, right) => left.start - right.start);
};
