import type { Clause } from './limits/limit.ts';

/**
 * One thing a clerk should know: a policy told in plain words, or a question as people ask it with its answer. It holds from
 * a day on, as the law behind it does; a change of law is a further version, the old one stays.
 */
export interface KnowledgeArticle {
  /** kebab-case, never renamed: stored with later versions and in links. */
  readonly code: string;
  readonly kind: 'policy' | 'question';
  readonly title: string;
  /** Paragraphs in plain Chinese. */
  readonly body: readonly string[];
  /** Where it comes from, each with its clause. */
  readonly sources: readonly Clause[];
  /** First day on which it holds, and the last, YYYY-MM-DD. */
  readonly from: string;
  readonly to?: string;
  /** Codes of list service-item and service-matter it belongs to. */
  readonly items: readonly string[];
  readonly matters: readonly string[];
  /** Ways people ask for it: each finds it among the first five, which a test holds it to. */
  readonly asked: readonly string[];
  /** What it leaves to local rules or to a person's judgement. */
  readonly notCovered?: string;
}

export const defineKnowledge = <const T extends KnowledgeArticle>(article: T): KnowledgeArticle & T =>
  article;
