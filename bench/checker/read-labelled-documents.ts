import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readText } from '#modules/document-checks';

/** A true defect, as its author marked it: ⟦rule:text⟧. The rule `other` is a defect no rule is meant to find. */
export interface Mark {
  readonly rule: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly excerpt: string;
}

export interface LabelledDocument {
  readonly name: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

const MARK = /⟦([a-z-]+):([^⟧]*)⟧/g;

const bare = (text: string): string => text.replaceAll(MARK, '$2');

const marksOf = (marked: string): Mark[] =>
  readText(marked).flatMap(({ text }, block) => {
    let removed = 0;
    return [...text.matchAll(MARK)].map((match) => {
      const [written, rule = '', excerpt = ''] = match;
      const start = match.index - removed;
      removed += written.length - excerpt.length;
      return { rule, block, start, end: start + excerpt.length, excerpt };
    });
  });

/** The labelled documents of one part, by name. */
export const readLabelledDocuments = (part: 'development' | 'held-out' | 'unseen'): LabelledDocument[] => {
  const folder = fileURLToPath(new URL(`./${part}/`, import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file) => {
      const marked = readFileSync(`${folder}${file}`, 'utf8');
      return { name: `${part}/${file}`, text: bare(marked), marks: marksOf(marked) };
    });
};
