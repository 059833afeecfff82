import { commonWords, fixedPhrases, rareWords } from '#definitions/document-checks/index.ts';
import type { PhraseSlip } from './phrase-slips.ts';
import { SURNAMES } from './surnames.ts';
import { lookAlike } from './look-alikes.ts';
import { soundSame } from './syllables.ts';

/** Characters that stand by themselves in any sentence: beside one of them nothing can be told. */
const FREE =
  '的了在是和与及对把将为向从到等也都就又再更最很不没有无要能会可上下中前后内外里间多少大小新老好高低长短一二三四五六七八九十百千万亿两几半双每各某该此其之所以而但或且并因于由被让使给用以着过地得者们人我你他她它个名件户家场份次条项年月日时分元第本全总共约近余超达至起来去出入做作办说看想听叫走讲谈请问谁何如若则仍还只已曾刚正即便却吧吗呢啊哪那这于当按经据凭靠比同跟除离往朝省市县区镇乡村站局所科股处部厅委级未报发送交收领';

/** 高度重视 is 高度 and 重视: halves of the fixed phrases are words too. */
const halves = fixedPhrases
  .filter(({ length }) => length === 4)
  .flatMap((phrase) => [phrase.slice(0, 2), phrase.slice(2)]);
const words: ReadonlySet<string> = new Set([...commonWords, ...rareWords, ...halves]);
const byFirst = Map.groupBy(commonWords, (word) => word[0]!);
const bySecond = Map.groupBy(commonWords, (word) => word[1]!);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const HAN = /^[\u4e00-\u9fff]$/;

const meant = (first: string, second: string): string | undefined =>
  [...(byFirst.get(first) ?? []), ...(bySecond.get(second) ?? [])].find((word) => {
    const [kept, right, wrong] = word[0] === first ? [first, word[1]!, second] : [second, word[0]!, first];
    return (
      !FREE.includes(kept) && !FREE.includes(wrong) && (soundSame(right, wrong) || lookAlike(right, wrong))
    );
  });

/** 收集关于…: the two belong to the words on either side. */
const isAcross = (before: string, pair: string, after: string): boolean =>
  words.has(`${before.slice(-1)}${pair[0]}`) ||
  words.has(`${pair[1]}${after.slice(0, 1)}`) ||
  after.startsWith('于');

/** Brands and plays on words stand between quotation marks. */
const isQuoted = (text: string, at: number): boolean => text.lastIndexOf('“', at) > text.lastIndexOf('”', at);

/** Whether two characters may be part of a name: 王建利, 周道平. */
const mayBeName = (before: string, first: string, after: string): boolean =>
  SURNAMES.includes(before.slice(-1) || '　') || (SURNAMES.includes(first) && HAN.test(after));

/**
 * Pairs of characters that make no word, where a common word sounds the same and shares one of them. Words are told apart
 * by the dictionary of the runtime (ICU): a slip falls to single characters there.
 */
export const wordSlipsIn = (text: string): PhraseSlip[] => {
  const parts = [...segmenter.segment(text)];
  return parts.slice(0, -1).flatMap(({ segment: first, index: start }, at) => {
    const { segment: second } = parts[at + 1]!;
    const wrong = first + second;
    if (!HAN.test(first) || !HAN.test(second) || words.has(wrong) || isQuoted(text, start)) return [];
    if (isAcross(parts[at - 1]?.segment ?? '', wrong, parts[at + 2]?.segment ?? '')) return [];
    if (mayBeName(parts[at - 1]?.segment ?? '', first, parts[at + 2]?.segment ?? '')) return [];
    const right = meant(first, second);
    return right ? [{ start, wrong, right }] : [];
  });
};
