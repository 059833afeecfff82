import type { CodeEntry } from '#kit/define-code-list.ts';
import { MOST_CHOICES } from '#kit/form/check-form.ts';

/** Choices with further ones behind a place, one for each label, each under a code none has yet: c1, c2, …. */
export const withMore = (
  choices: readonly CodeEntry[],
  at: number,
  labels: readonly string[],
): readonly CodeEntry[] => {
  const taken = new Set(choices.map(({ code }) => code));
  let number = choices.length;
  const freeCode = (): string => {
    do number += 1;
    while (taken.has(`c${number}`));
    return `c${number}`;
  };
  return choices.toSpliced(at, 0, ...labels.map((label) => ({ code: freeCode(), label })));
};

/** The labels of a text: one a line, or parted by 、. */
export const labelsOf = (text: string): string[] =>
  text
    .split(/[\r\n、]+/)
    .map((line) => line.trim())
    .filter(Boolean);

/** Why so many more choices cannot be added; undefined while they can. */
export const whyTooMany = (choices: readonly CodeEntry[], more: number): string | undefined =>
  choices.length + more <= MOST_CHOICES
    ? undefined
    : `一项最多${MOST_CHOICES}个选项，现有${choices.length}个，再加${more}个就超过了，没有加上。选项很多的，请选“用已有代码表”，或拆成两项。`;
