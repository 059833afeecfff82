import { isAllCounted } from './all-counted.ts';
import { makeDocument } from './checked-document.ts';
import type { Defect, Rule, Severity, Span } from './define-rule.ts';
import { copiesBefore, findingId } from './finding-id.ts';
import { placeNamer } from './name-place.ts';
import { rules } from './rules/index.ts';
import type { CellPlace, TextBlock } from './text-block.ts';

/** A defect as it is told to the writer. */
export interface Finding extends Span {
  /** Stays the same while the paragraph is unchanged, so that a finding set aside stays aside. */
  readonly id: string;
  readonly rule: string;
  readonly ruleName: string;
  readonly severity: Severity;
  readonly excerpt: string;
  /** Where it stands, in words: 第12段，一、… › （二）…. */
  readonly place: string;
  readonly number: number;
  readonly cell: CellPlace | null;
  readonly headings: string[];
  readonly message: string;
  readonly reason: string;
  readonly proposal: string;
  readonly replacement: string | null;
  readonly related: (Span & { readonly excerpt: string })[];
}

export interface CheckOptions {
  /** The year the document is about, when the caller knows it. */
  readonly year?: number | undefined;
  /** Codes of rules not to apply. */
  readonly withoutRules?: readonly string[];
}

/** Checks a document by every rule. Findings come in the order of the text; one place is told once. */
export const checkDocument = (blocks: readonly TextBlock[], options: CheckOptions = {}): Finding[] => {
  const document = makeDocument(blocks, options.year);
  const aside = new Set(options.withoutRules);
  const found = rules
    .filter(({ code }) => !aside.has(code))
    .flatMap((rule) => [...rule.find(document)].map((defect) => ({ rule, defect })))
    .filter(({ rule, defect }) => !rule.doubtsValues || !isAllCounted(blocks, defect));
  return presentDefects(blocks, withoutDoubles(blocks, found));
};

/** Gives defects their place, excerpt and id, in the order of the text. */
export const presentDefects = (
  blocks: readonly TextBlock[],
  found: readonly { rule: Omit<Rule, 'find' | 'examples'>; defect: Defect }[],
): Finding[] => {
  const namePlace = placeNamer(blocks);
  const copies = copiesBefore(blocks);
  const excerptOf = ({ block, start, end }: Span): string => blocks[block]!.text.slice(start, end);
  return found
    .toSorted(({ defect: left }, { defect: right }) => left.block - right.block || left.start - right.start)
    .map(({ rule, defect }) => ({
      id: findingId(rule.code, blocks[defect.block]!.text, defect, copies[defect.block]!),
      rule: rule.code,
      ruleName: rule.name,
      severity: rule.severity,
      block: defect.block,
      start: defect.start,
      end: defect.end,
      excerpt: excerptOf(defect),
      ...namePlace(defect.block),
      message: defect.message,
      reason: rule.reason,
      proposal: defect.proposal,
      replacement: defect.replacement ?? null,
      related: (defect.related ?? []).map((span) => ({ ...span, excerpt: excerptOf(span) })),
    }));
};

const covers = (one: Span, other: Span): boolean => one.start <= other.start && other.end <= one.end;

/** 我区…其余432人: a word inside a sum that does not come out is another defect than the sum. */
const isApart = (blocks: readonly TextBlock[], outer: Found, inner: Found): boolean =>
  outer.rule.doubtsValues === true &&
  inner.rule.doubtsValues !== true &&
  !/\d/.test(blocks[inner.defect.block]!.text.slice(inner.defect.start, inner.defect.end));

interface Found {
  readonly rule: Rule;
  readonly defect: Defect;
}

/** Where one defect lies within another of an earlier rule, the earlier one says it better. */
const withoutDoubles = (blocks: readonly TextBlock[], found: readonly Found[]): Found[] => {
  const earlier = new Map<number, Found[]>();
  return found.filter((one) => {
    const beside = earlier.get(one.defect.block) ?? [];
    const isTold = beside.some((other) => covers(other.defect, one.defect) && !isApart(blocks, other, one));
    earlier.set(one.defect.block, beside);
    beside.push(one);
    return !isTold;
  });
};
