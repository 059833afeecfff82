import type { CheckedDocument } from '../checked-document.ts';
import { matchesIn, type Hit } from '../text/matches-in.ts';
import { SOMEBODY } from '../text/surnames.ts';
import { isKnownWord } from '../words/word-costs.ts';

const SOME_VILLAGE = /某(?:村|社区)/g;
const FEWEST = 2;
/** What a person named does, or is. */
const DOES =
  '(?=每天|每|担任|同志|说|的|在|是|表示|告诉|带着|带领|正在|也|已|家|和|与|，|。|、|老人|常|把|被|向|对|从|为|又|还|自)';
const BEFORE = '(?<=^|[，。；：、“”]|由|为|给|让|请|对|向|与|和|帮|老兵|战士|队长|村民)';
/** 柳河镇塘口村 */
const VILLAGE =
  /(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2}(?:镇|乡)[\u4e00-\u9fff]{2,3}(?:村|社区)(?=[这的有一，、老]|村民)/g;

/** Whether the characters make words with each other or the name of a place, and so no name of a person. */
const isOfWords = (name: string): boolean =>
  /[沟村镇乡县市区河湖山庄屯店坡岭湾塘院楼街路]$/.test(name) ||
  isKnownWord(name) ||
  isKnownWord(name.slice(0, 2)) ||
  isKnownWord(name.slice(1));

/** Full names of the people, and homes, that a document elsewhere calls 周某某 of 某村. */
export function* namedAmongSome(document: CheckedDocument): Generator<Hit> {
  const somebodies = [...matchesIn(document, SOMEBODY, { prose: true })];
  const surnames = [...new Set(somebodies.map(({ match }) => match[1]!))].join('');
  if (surnames === '') return;
  const persons = new RegExp(`${BEFORE}[${surnames}](?!某)[\\u4e00-\\u9fff]{2}${DOES}`, 'g');
  for (const hit of matchesIn(document, persons, { prose: true })) if (!isOfWords(hit.text)) yield hit;
  if ([...matchesIn(document, SOME_VILLAGE, { prose: true })].length < FEWEST) return;
  const hiding = new Set(somebodies.map(({ block }) => block));
  for (const hit of matchesIn(document, VILLAGE, { prose: true })) if (hiding.has(hit.block)) yield hit;
}
