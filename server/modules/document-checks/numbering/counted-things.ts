import { announcedNumber, NUMERAL } from './announced-number.ts';
import { toChineseNumeral } from '#kit/chinese-numeral.ts';
import type { Defect } from '../define-rule.ts';
import { miscountedBefore } from './miscounted.ts';
import { HAN } from '../text/han.ts';

/** “严、真、细、实、快”四字作风: single characters counted. */
const CHARACTERS = new RegExp(`“([${HAN}](?:、[${HAN}])+)”(?:的)?${NUMERAL}(?:个)?字`, 'g');

function* countsOfCharacters(block: number, text: string): Generator<Defect> {
  for (const { 0: written, 1: list = '', 2: number = '', index } of text.matchAll(CHARACTERS)) {
    const listed = list.split('、').length;
    if (announcedNumber(number) === listed) continue;
    yield {
      block,
      start: index,
      end: index + written.length,
      message: `引号里列了${toChineseNumeral(listed)}个字，后面说“${number}字”。`,
      proposal: '核对所列的字，或改正个数。',
    };
  }
}

/** 县、乡、村四级, 县镇村四级: levels, one word each. */
const LEVEL = '(?:省|市|县|区|镇街|街道|乡镇|镇|乡|社区|村（社区）|村|组)';
const LEVELS = new RegExp(
  `(${LEVEL}(?:、${LEVEL})+|省?市?县?区?[镇乡]?村?组?)([二两三四五六])级(?=服务|网络|联动|体系|管理|书记|站|保障|联办|贯通|响应|阵地)`,
  'g',
);

function* countsOfLevels(block: number, text: string): Generator<Defect> {
  for (const { 0: written, 1: levels = '', 2: number = '', index } of text.matchAll(LEVELS)) {
    const listed = levels.includes('、') ? levels.split('、').length : levels.length;
    if (listed < 2 || announcedNumber(number) === listed) continue;
    yield {
      block,
      start: index,
      end: index + written.length,
      message: `前面列了${toChineseNumeral(listed)}级，后面说“${number}级”。`,
      proposal: '核对所列的各级，或改正个数。',
    };
  }
}

/** 建立“四张清单”…形成对象清单、需求清单: the items end with what the slogan counts. */
const SLOGAN = new RegExp(`“${NUMERAL}[个项张本条道把支类]([${HAN}]{2})”`, 'g');

function* countsOfNamed(block: number, text: string): Generator<Defect> {
  for (const { 0: written, 1: number = '', 2: word = '', index } of text.matchAll(SLOGAN)) {
    const end = index + written.length;
    const item = `[${HAN}]{1,6}${word}`;
    const list = new RegExp(`(${item}(?:、${item}){2,})(等)?`).exec(text.slice(end));
    const listed = list?.[1]!.split('、').length;
    if (listed === undefined || list?.[2] !== undefined || announcedNumber(number) === listed) continue;
    yield miscountedBefore({ block, start: index, end }, written.slice(1, -1), listed);
  }
}

/** Counts of characters, levels or things by one word, which are listed beside them, fewer or more than they say. */
export function* countsOfThings(block: number, text: string): Generator<Defect> {
  yield* countsOfCharacters(block, text);
  yield* countsOfLevels(block, text);
  yield* countsOfNamed(block, text);
}
