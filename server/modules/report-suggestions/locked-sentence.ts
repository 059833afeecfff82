import type { FigureNode, InlineNode } from '#kit/report-document/index.ts';

/** A sentence whose figures and decisive words are locked behind ⟦1⟧, ⟦2⟧…: what a model sees. */
export interface LockedSentence {
  readonly text: string;
  /** What stands behind each mark, in order. */
  readonly locked: readonly (string | FigureNode)[];
}

/** Words that carry the fact: numbers written out, who is highest, whether a target was reached. */
const DECISIVE =
  /，其中[^，；]+最高，为|；[^，；]+最低，为|达到[^，。]+的目标|未达到[^，。]+的目标|[\d.]+%?/g;

const mark = (number: number): string => `⟦${number}⟧`;

export const lockSentence = (nodes: readonly InlineNode[]): LockedSentence => {
  const locked: (string | FigureNode)[] = [];
  const lock = (item: string | FigureNode): string => mark(locked.push(item));
  const text = nodes
    .map((node) =>
      node.type === 'figure' ? lock(node) : node.text.replace(DECISIVE, (words) => lock(words)),
    )
    .join('');
  return { text, locked };
};

const MARK = /⟦(\d+)⟧/g;
/** Anything a number can hide in, or that could turn a fact round. */
const NUMBER_WORDS = /[0-9０-９%％‰〇零一二三四五六七八九十百千万亿两几数倍半成]/g;
const TURNING_WORDS = /增|升|涨|降|减|落|最|未|不|没|无|非|超|翻|首|末|持平|领先|落后|居|位|目标|约|近|余/g;

/** Whether one text holds more of some words than another. */
const exceeds = (pattern: RegExp, one: string, other: string): boolean => {
  const left = [...other.matchAll(pattern)].map(([word]) => word);
  return [...one.matchAll(pattern)].some(([word]) => {
    const at = left.indexOf(word);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
};

/**
 * Why a reply is refused, or null when every mark stands once and in order and nothing was added or left out that
 * could be a fact.
 */
export const refusalOf = ({ text, locked }: LockedSentence, reply: string): string | null => {
  const marks = [...reply.matchAll(MARK)].map(([, number]) => Number(number));
  if (marks.length !== locked.length) return '回复漏掉或重复了数字。';
  if (marks.some((number, at) => number !== at + 1)) return '回复打乱了数字的次序。';
  const [plain, source] = [reply.replace(MARK, ''), text.replace(MARK, '')];
  if (/[⟦⟧]/.test(plain)) return '回复改动了数字的标记。';
  if (exceeds(NUMBER_WORDS, plain, source)) return '回复添加了数字。';
  if (exceeds(NUMBER_WORDS, source, plain)) return '回复漏掉了数字。';
  if (exceeds(TURNING_WORDS, plain, source)) return '回复添加了可能改变事实的词。';
  if (exceeds(TURNING_WORDS, source, plain)) return '回复漏掉了可能改变事实的词。';
  if (/[\r\n]/.test(plain) || plain.length > source.length * 2 + 40) return '回复不是一个句子。';
  return null;
};

/** The reply as inline content, marks turned back into what they stand for. */
export const unlockSentence = ({ locked }: LockedSentence, reply: string): InlineNode[] =>
  reply
    .split(/(⟦\d+⟧)/)
    .filter((piece) => piece !== '')
    .map((piece): string | FigureNode => {
      const number = /^⟦(\d+)⟧$/.exec(piece)?.[1];
      return number ? locked[Number(number) - 1]! : piece;
    })
    .reduce<InlineNode[]>((done, piece) => {
      const before = done.at(-1);
      if (typeof piece !== 'string') return [...done, piece];
      return before?.type === 'text'
        ? [...done.slice(0, -1), { type: 'text', text: before.text + piece }]
        : [...done, { type: 'text', text: piece }];
    }, []);
