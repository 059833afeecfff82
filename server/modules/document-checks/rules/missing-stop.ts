import type { CheckedDocument } from '../checked-document.ts';
import { defineRule, type Defect } from '../define-rule.ts';
import { isProse } from '../text-block.ts';

const SHORTEST = 24;
const SHORTEST_OF_ONE = 40;
/** A paragraph of sentences whose last has no end, or which ends in the middle of a list. */
const NO_END = /[\u4e00-\u9fff\d%％”’]$/;
/** 。” at the end: the stop stands inside. */
const STOPPED = /[。！？…][”’）》]*$/;
const COMMA = /[，、]$/;

/** 一是…；二是…: items told in one paragraph, which ends with a stop as a sentence does. */
const isListed = (text: string): boolean =>
  text.length >= SHORTEST_OF_ONE && /一是/.test(text) && text.includes('；');

const DEPTH: Readonly<Record<string, number>> = {
  chinese: 1,
  bracketed: 2,
  arabic: 3,
  'bracketed-arabic': 4,
  circled: 5,
};

/** The last item of a list that still ends with ； as the ones before it do. */
function* lastItems({ outline, blocks }: CheckedDocument): Generator<Defect> {
  for (const [index, { block, label }] of outline.entries()) {
    const text = blocks[block]!.text.trimEnd();
    const next = outline[index + 1];
    const before = outline[index - 1];
    const isListed =
      before?.label.style === label.style && blocks[before.block]!.text.trimEnd().endsWith('；');
    const isLast = !next || (DEPTH[next.label.style] ?? 0) < (DEPTH[label.style] ?? 0);
    const isClosed = next ? next.block === block + 1 : true;
    if (text.endsWith('；') && isListed && isLast && isClosed)
      yield {
        block,
        start: text.length - 1,
        end: text.length,
        message: '最后一项停在“；”上。',
        proposal: '改为句号，或补上漏掉的一项。',
        replacement: '。',
      };
  }
}

const isLabelled = ({ outline }: CheckedDocument, block: number): boolean =>
  outline.some((entry) => entry.block === block);

/** 强化党建，…；强化宣传，…；: the last of several clauses of one paragraph, where a heading follows. */
const stopsAtSemicolon = (document: CheckedDocument, block: number): boolean => {
  const text = document.blocks[block]!.text.trimEnd();
  if (!text.endsWith('；') || text.split('；').length <= 2 || isLabelled(document, block)) return false;
  const next = document.outline.find((entry) => entry.block === block + 1);
  return next?.label.style === 'chinese' || next?.label.style === 'bracketed';
};

const FIELD = /^[\u4e00-\u9fff 　]{2,6}[：:]/;
const LONG_ENOUGH = 30;

/** A paragraph of several clauses without any end, where all the others have one. */
const isUnfinished = (document: CheckedDocument, block: number): boolean => {
  const { blocks } = document;
  const text = blocks[block]!.text.trim();
  const clauses = text.split(/[，；]/).length;
  const next = blocks[block + 1]?.text.trim() ?? '';
  return (
    block > 1 &&
    text.length >= LONG_ENOUGH &&
    clauses >= 3 &&
    !FIELD.test(text) &&
    !/附件|[（(]$|^[—（(“]/.test(text) &&
    !/^[a-z，、；]/.test(next) &&
    blocks[block]!.kind === 'paragraph' &&
    !isLabelled(document, block)
  );
};

export const missingStop = defineRule({
  code: 'missing-stop',
  name: '段末没有句号',
  reason: '整段叙述以句号结束（GB/T 15834—2011）；停在逗号上或没有标点，多半是后面的话漏了。',
  severity: 'warning',
  examples: {
    wrong: [
      '全年走访慰问退役军人三百人，群众反响良好。各级服务站坚持上门服务，把政策送到家门⟦口⟧',
      '一、存在问题\n（一）主要不足\n对照要求还有差距：理论学习的系统性不强；深入偏远乡镇的次数不多；对年轻干部的培养锻炼还不⟦够⟧\n（二）努力方向\n强化学习，坚持学以致用，抓好落实。',
      '一是服务力量还不够强，工作人员兼职多；二是就业服务与企业需求衔接不够紧密，群众知晓率有待提⟦高⟧',
      '一、慰问对象\n1.残疾军人；\n2.烈属；\n3.生活困难的退役军人⟦；⟧\n二、慰问标准',
      '各级服务站坚持上门服务，热情接待每一位来访的退役军人，耐心解答各类政策问题⟦，⟧',
    ],
    right: [
      '全年走访慰问退役军人三百人，群众反响良好。各级服务站坚持上门服务，把政策送到家门口。',
      '（一）坚持党建引领，凝聚思想共识，退役军人工作的基础在一年的努力里得到进一步夯实',
      '尊敬的各位老战友，',
    ],
  },
  *find(document) {
    const { blocks } = document;
    yield* lastItems(document);
    for (const [block, source] of blocks.entries()) {
      const text = source.text.trimEnd();
      const isLong = text.length >= SHORTEST || (COMMA.test(text) && text.length >= SHORTEST_OF_ONE / 2);
      const isCut =
        COMMA.test(text) ||
        stopsAtSemicolon(document, block) ||
        (NO_END.test(text) &&
          !STOPPED.test(text) &&
          !/[一二三四五六七八九十]是$/.test(text) &&
          (text.includes('。') || isListed(text) || isUnfinished(document, block)));
      if (!isProse(source) || !isLong || !isCut) continue;
      yield {
        block,
        start: text.length - 1,
        end: text.length,
        message: COMMA.test(text) ? `这一段停在“${text.at(-1)!}”上。` : '这一段最后没有句号。',
        proposal: '看看后面是不是漏了话，补全后用句号结束。',
      };
    }
  },
});
