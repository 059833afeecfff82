import type { CodeList } from '#kit';
import type { DefinitionSet } from './definition-set.ts';
import { repeated, type DefinitionFinding } from './finding.ts';

/** Unique lists, unique codes, words that mean one code only, and a source for each list. */
export const checkCodeLists = ({ codeLists }: DefinitionSet): DefinitionFinding[] => [
  ...repeated(codeLists.map((list) => list.code)).map((code) =>
    finding(code, 'two lists have this code', 'Rename one.'),
  ),
  ...codeLists.flatMap(checkList),
];

const finding = (list: string, happened: string, advice: string): DefinitionFinding => ({
  where: `code list ${list}`,
  happened,
  advice,
  read: 'kit/define-code-list.ts',
});

const checkList = (list: CodeList): DefinitionFinding[] => {
  const findings: DefinitionFinding[] = [];
  const add = (happened: string, advice: string): number =>
    findings.push(finding(list.code, happened, advice));
  if (!list.source.trim()) add('it names no source', 'Write the standard, the regulation or 工作惯例.');
  if (list.entries.length === 0) add('it has no entries', 'Add at least one.');
  for (const code of repeated(list.entries.map((entry) => entry.code)))
    add(`code "${code}" occurs twice`, 'Codes are unique.');
  const words = list.entries.flatMap((entry) => [...new Set([entry.label, ...(entry.aliases ?? [])])]);
  for (const word of repeated(words))
    add(`the word "${word}" means two codes`, 'Keep it under one code, or imports cannot tell.');
  return findings;
};
