import { lawTitles } from '#definitions/document-checks/index.ts';
import { slipAt, type Slip } from './slip.ts';

const KINDS = /(?:法|条例|办法|规定|实施细则|暂行办法|暂行条例)(?:（[^（）]{1,8}）)?$/;
const STATE = /^中华人民共和国/;
const LINKS = /管理|工作|暂行|实施|与|和|的|及|权益|服务/g;
/** A rule of a province or city, or a text about a law, has a title of its own. */
const OF_ANOTHER = /[省市县区]|实施|解读|读本|手册|宣传|问答|意见|通知|方案|汇编|释义|指南|若干/;

/** What a title is about: its words without the kind of rule and without words that link them. */
const stemOf = (title: string): string => title.replace(KINDS, '').replaceAll(LINKS, '');

const known: ReadonlySet<string> = new Set(lawTitles);
const byStem: ReadonlyMap<string, string> = new Map(lawTitles.map((title) => [stemOf(title), title]));
const SHORTEST_STEM = 4;

/** 制定《保守国家秘密工作规定》, 省《军人抚恤优待办法》: a house or a place makes rules of its own. */
const OF_ITS_OWN = /(?:(?:制定|出台|印发|修订|起草|拟定)[^，。；《》]{0,6}|[省市县区局](?:级|政府)?)$/;
const BEFORE = 12;

const TITLE = /《([^《》]{4,28})》/g;

/** 英雄烈士褒扬保护法: a known title with a word put in, of what is long enough to be told by the rest. */
const SHORTEST_TITLE = 6;
const withoutOneWord = (bare: string): string | undefined => {
  if (bare.length < SHORTEST_TITLE + 2) return undefined;
  for (let at = 1; at + 2 < bare.length; at += 1) {
    const rest = bare.slice(0, at) + bare.slice(at + 2);
    if (known.has(rest)) return rest;
  }
  return undefined;
};

/** Titles in quotation of laws that share the stem of a known law and are not it. */
export const lawSlipsIn = (text: string): Slip[] =>
  [...text.matchAll(TITLE)].flatMap(({ 0: wrong, 1: title = '', index }) => {
    const bare = title.replace(STATE, '');
    const stem = stemOf(bare);
    const right = byStem.get(stem) ?? withoutOneWord(bare);
    const isSlip =
      right !== undefined &&
      stem.length >= SHORTEST_STEM &&
      KINDS.test(bare) &&
      !OF_ITS_OWN.test(text.slice(Math.max(0, index - BEFORE), index)) &&
      !known.has(bare) &&
      !OF_ANOTHER.test(bare);
    return isSlip ? [slipAt(index, wrong, `《${right}》`)] : [];
  });
