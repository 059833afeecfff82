import { defineRule, type Defect } from '../define-rule.ts';
import { followSequence, type SequenceFault } from '../numbering/follow-sequence.ts';
import { headingSeries, type HeadingSeries, type SeriesItem } from '../numbering/heading-series.ts';
import { writeLabel } from '../numbering/write-label.ts';

const spanOf = ({ entry: { block, label } }: SeriesItem) => ({
  block,
  start: label.start,
  end: label.isAutomatic ? 1 : label.start + label.written.length,
});

const MESSAGES: Readonly<
  Record<SequenceFault<SeriesItem>['kind'], (written: string, expected: string) => string>
> = {
  start: (written, expected) => `序号从“${written}”开始，前面没有“${expected}”。`,
  repeat: (written, expected) => `序号“${written}”重复，这里应为“${expected}”。`,
  jump: (written, expected) => `序号跳到了“${written}”，前面缺少“${expected}”。`,
  back: (written, expected) => `序号“${written}”倒退，这里应为“${expected}”。`,
};

const describe = (series: HeadingSeries, fault: SequenceFault<SeriesItem>, shift: number): Defect => {
  const { item, kind, expected, before } = fault;
  const label = writeLabel(series.style, expected + shift);
  return {
    ...spanOf(item),
    message: MESSAGES[kind](item.entry.label.written, label),
    proposal: `改为“${label}”并顺改后面的序号，或补上缺少的一项。`,
    related: before ? [spanOf(before)] : [],
  };
};

export const headingNumbering = defineRule({
  code: 'heading-numbering',
  name: '层次序号重复或跳号',
  reason: '同一层的序号应当从一开始，逐个递增（GB/T 9704—2012）。',
  severity: 'error',
  examples: {
    wrong: [
      '一、主要做法\n二、存在问题\n⟦四、⟧下步打算',
      '一、主要做法\n（一）夯实基础。\n（二）强化服务。\n⟦（二）⟧狠抓落实。\n（三）加强宣传。\n二、存在问题',
      '1.走访慰问。\n⟦3.⟧就业帮扶。\n3.宣传引导。',
      '一、基本情况\n全局共有干部12名。\n二、主要做法\n⟦（二）⟧强化服务。\n（三）狠抓落实。\n三、下步打算',
      '第一章总则\n⟦第三章⟧附则',
    ],
    right: [
      '一、工作情况\n（一）党建引领。\n1.抓学习。\n2.抓制度。\n（二）服务保障。\n3.建体系。\n4.强能力。\n二、工作打算\n（一）强基础。\n（二）抓落实。',
      '1.申请。\n2.审核。\n办理材料如下。\n1.身份证。\n2.退役证。',
      '第一条　申请人应当符合下列条件：\n（一）有本县户籍；\n（二）家庭生活困难。\n第二条　援助标准如下：\n（一）重大疾病3000元。\n（二）意外5000元。',
      '一、活动安排\n二、工作要求\n附件：活动方案\n一、时间地点\n二、参加人员',
    ],
  },
  *find(document) {
    for (const series of headingSeries(document)) {
      const shift = series.continuesFrom;
      const items = series.items.map((item) => ({ ...item, number: item.number - shift }));
      for (const fault of followSequence(items)) {
        const isExcerpt = fault.kind === 'start' && fault.item.entry.block === 0;
        if (!isExcerpt) yield describe(series, fault, shift);
      }
    }
  },
});
