import { defineRule } from '../define-rule.ts';
import type { LabelStyle, OutlineEntry } from '../numbering/outline.ts';
import { rightLabel } from '../numbering/right-label.ts';
import { writeLabel } from '../numbering/write-label.ts';

const lastOf = (entries: readonly OutlineEntry[], style: LabelStyle): OutlineEntry | undefined =>
  entries.findLast(({ label }) => label.style === style);

export const headingNesting = defineRule({
  code: 'heading-nesting',
  name: '层次序号用错层级',
  reason: '结构层次依次用“一、”“（一）”“1.”“（1）”（GB/T 9704—2012 7.3.3）。',
  severity: 'error',
  examples: {
    wrong: [
      '一、主要做法\n（一）夯实基础。\n⟦2.⟧强化服务。\n（三）狠抓落实。',
      '一、存在问题和努力方向\n（一）存在问题\n对照要求还有差距，理论学习的系统性不强。\n⟦2.⟧努力方向\n强化学习，坚持学以致用。',
      '一、主要做法\n（一）夯实基础。\n⟦二、⟧强化服务。\n（三）狠抓落实。',
      '一、主要做法\n⟦1.⟧夯实基础。\n（二）强化服务。\n（三）狠抓落实。',
      '一、主要做法\n（一）夯实基础。\n⟦（1）⟧建体系。\n（2）强能力。\n（二）强化服务。',
      '一、主要做法\n1.走访慰问。\n⟦（一）⟧春节走访。\n（二）八一走访。\n2.就业帮扶。',
      '一、主要做法\n（一）夯实基础。\n1.建体系。\n⟦（一）⟧强能力。\n3.抓考核。\n（二）强化服务。',
      '一、主要做法\n（一）夯实基础。\n（二）强化服务。\n⟦（一）⟧建体系。\n2.强能力。\n（三）狠抓落实。',
    ],
    right: [
      '一、主要做法\n1.走访慰问。\n（1）春节走访。\n（2）八一走访。\n2.就业帮扶。\n二、下步打算\n1.抓学习。',
      '一、主要做法\n（一）夯实基础。\n1.建体系。\n2.强能力。\n（二）强化服务。\n1.做好接待。',
    ],
  },
  *find({ outline }) {
    for (const [index, entry] of outline.entries()) {
      const { style, number, start, written, isAutomatic } = entry.label;
      const span = { block: entry.block, start, end: isAutomatic ? 1 : start + written.length };
      const top = outline.slice(0, index).findLastIndex(({ label }) => label.style === 'chinese');
      const section = outline.slice(top + 1, index);
      const meant = rightLabel(outline, index);
      if (meant) {
        const right = writeLabel(meant.style, meant.number);
        yield {
          ...span,
          message: `同一层的序号是“${right}”一类，这里却是“${written}”。`,
          proposal: `改为“${right}”。`,
          replacement: right,
        };
      }
      const isReversed =
        style === 'bracketed' &&
        number === 1 &&
        top >= 0 &&
        section.at(-1)?.label.style === 'arabic' &&
        !lastOf(section, 'bracketed');
      const under = section.findLastIndex(({ label }) => label.style === 'bracketed');
      const isSkipped =
        style === 'bracketed-arabic' &&
        number === 1 &&
        under >= 0 &&
        !section.slice(under).some(({ label }) => label.style === 'arabic');
      if (isSkipped)
        yield {
          ...span,
          message: '“（一）”之下直接用了“（1）”，跳过了“1.”。',
          proposal: '改为“1.”，下面各项一并顺改。',
        };
      if (isReversed)
        yield {
          ...span,
          message: '“（一）”排在了“1.”之下，层级颠倒。',
          proposal: '“1.”之下用“（1）”，或把上一层改为“（一）”。',
        };
    }
  },
});
