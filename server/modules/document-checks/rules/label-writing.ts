import type { CheckedDocument } from '../checked-document.ts';
import { chineseNumeral } from '#kit/chinese-numeral.ts';
import { defineRule, type Defect } from '../define-rule.ts';

const span = ({ block, label }: CheckedDocument['outline'][number]) => ({
  block,
  start: label.start,
  end: label.start + label.written.length,
});

/** 1、 beside 1. in one document: the rarer way is told. */
function* mixed({ outline }: CheckedDocument): Generator<Defect> {
  const arabic = outline.filter(({ label }) => label.style === 'arabic' && !label.isAutomatic);
  const commas = arabic.filter(({ label }) => label.written.endsWith('、'));
  if (commas.length === 0 || commas.length === arabic.length) return;
  for (const entry of commas) {
    const right = `${entry.label.number}.`;
    yield {
      ...span(entry),
      message: `同一文稿里有的写“${right}”，有的写“${entry.label.written}”。`,
      proposal: `统一写作“${right}”。`,
      replacement: right,
    };
  }
}

const CAPTION = /^表([一二三四五六七八九十]{1,3})(?=[\s：:　])/;
const NUMBERED = /表\d{1,2}(?!\d)/;

/** 由表一可见 beside 表1, 见附件二 beside a list 1. 2.: what is pointed to is named as it names itself. */
function* references({ blocks, prose }: CheckedDocument): Generator<Defect> {
  const hasFigures = (kind: string): boolean =>
    blocks.some(({ text }) => new RegExp(`(?:^|[见如由从（])${kind}\\d{1,2}(?!\\d)`).test(text.trim()));
  const listsAnnexes = blocks.some(({ text }) => /^附件[：:]?\s*\d/.test(text.trim()));
  for (const block of prose)
    for (const match of blocks[block]!.text.matchAll(
      /(?<=[由见如从和及与、（]|^)(表|图|附件|附表)([一二三四五六七八九十]{1,2})(?=[可所中看、，。）：\s]|$)/g,
    )) {
      const [written, kind = '', number = ''] = match;
      if (match.index === 0 && kind !== '附件') continue;
      if (!hasFigures(kind) && !(kind === '附件' && listsAnnexes)) continue;
      yield {
        block,
        start: match.index,
        end: match.index + written.length,
        message: `别处写“${kind}${chineseNumeral(number) ?? 1}”这样的序号，这里写作“${written}”。`,
        proposal: '全文统一。',
        replacement: `${kind}${chineseNumeral(number) ?? 1}`,
      };
    }
}

/** 表二 beside 表1: captions are numbered in one way. */
function* captions({ blocks }: CheckedDocument): Generator<Defect> {
  if (!blocks.some(({ text }) => NUMBERED.test(text))) return;
  for (const [block, { text }] of blocks.entries()) {
    const written = CAPTION.exec(text)?.[0];
    if (written)
      yield {
        block,
        start: 0,
        end: written.length,
        message: `别处的表用“表1”这样的序号，这里写作“${written}”。`,
        proposal: '全文统一。',
      };
  }
}

export const labelWriting = defineRule({
  code: 'label-writing',
  name: '层次序号写法不规范',
  reason: '序号写作“一、”“（一）”“1.”“（1）”，带括号的序号后不加顿号（GB/T 9704—2012、GB/T 15834—2011）。',
  severity: 'advice',
  examples: {
    wrong: [
      '⟦一.⟧主要做法\n二、存在问题',
      '一、主要做法\n⟦（一）、⟧夯实基础。\n⟦（二）.⟧强化服务。',
      '受理情况见表1。\n⟦表二⟧ 服务站分布',
      '表1 培训情况\n由⟦表一⟧可见，参训率逐年提高。\n花名册（见⟦附件二⟧）报区局。\n附件：1.登记表',
      '1.抓学习。\n⟦2、⟧抓作风。\n3.抓落实。',
    ],
    right: ['一、主要做法\n（一）夯实基础。\n1.抓学习。\n2.抓作风。', '1、抓学习。\n2、抓作风。'],
  },
  *find(document) {
    for (const entry of document.outline) {
      const { style, written, isAutomatic } = entry.label;
      if (isAutomatic) continue;
      const right =
        style === 'chinese' && !written.endsWith('、')
          ? `${written.slice(0, -1)}、`
          : style === 'bracketed' && /[、.．]$/.test(written)
            ? written.slice(0, -1)
            : undefined;
      if (right !== undefined)
        yield {
          ...span(entry),
          message: `“${written}”的标点不对。`,
          proposal: `改为“${right}”。`,
          replacement: right,
        };
    }
    yield* mixed(document);
    yield* captions(document);
    yield* references(document);
  },
});
