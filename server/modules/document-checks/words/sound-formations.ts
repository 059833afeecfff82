import { isKnownWord } from './word-costs.ts';

/** What becomes of the word before it needs no list: 救急金, 服务包, 村史馆. */
const SUFFIXES =
  '金款费物品员师长站点室馆队组班卡证牌箱包车券册单表图库网群圈链堂亭栏墙角区类型性化式率量度期制法力感心风热';
/** 墓前, 窗口内, 村后: a place told of any thing. */
const LOCATIONS = '前后上下中内外里旁边间';
/** 应检, 实检, 拟迁, 未办: whether and when, before any deed of one character. 一键, 两函: a number before any thing. */
const OPENERS = '零应实拟未已待需可须宜非免补预初复再首自互不无有一二两三四五六七八九十双多全各每';

/**
 * Whether a stretch no list knows is made as words of its kind are made every day, so that the character that seems
 * wrong is what was meant. `at` is the place of that character in the stretch.
 */
export const isSoundFormation = (written: string, at: number): boolean => {
  if (written.length === 3)
    return at > 0 && SUFFIXES.includes(written[2]!) && isKnownWord(written.slice(0, 2));
  if (written.length !== 2) return false;
  return (at === 0 && LOCATIONS.includes(written[1]!)) || (at === 1 && OPENERS.includes(written[0]!));
};
