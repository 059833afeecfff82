import type { CodeList } from '#kit/define-code-list.ts';
import { EMPTY, formulaProblem, type CellReading } from './cell-reading.ts';
import type { Cell } from './cell.ts';
import { cleanText, squeeze } from './clean-text.ts';
import { remembering } from './remembering.ts';

/** Finds a code by its label, its code or an alias; comparison ignores widths, spaces and brackets' width. */
export type CodeReader = (cell: Cell) => CellReading<string>;

const SHOWN_CHOICES = 6;

/** Makes the reader of one code list; build it once a file. Labels win over aliases, aliases over codes. */
export const codeReader = (list: CodeList): CodeReader => {
  const byWord = new Map<string, string>();
  const learn = (word: string, code: string): void => {
    const key = wordKey(word);
    if (!byWord.has(key)) byWord.set(key, code);
  };
  for (const { code, label } of list.entries) learn(label, code);
  for (const { code, aliases = [] } of list.entries) for (const alias of aliases) learn(alias, code);
  for (const { code } of list.entries) learn(code, code);
  const offered = list.entries.filter(({ retired }) => !retired).map(({ label }) => label);
  const choices = `${offered.slice(0, SHOWN_CHOICES).join('、')}${offered.length > SHOWN_CHOICES ? '等' : ''}`;
  return remembering((cell) => {
    if (cell === null) return EMPTY;
    const text = cell instanceof Date ? '' : String(cell);
    const key = wordKey(text);
    if (key === '' && !(cell instanceof Date)) return EMPTY;
    const code = byWord.get(key) ?? byWord.get(key.replace(/^\d+[-.、]/, ''));
    if (code !== undefined) return { value: code };
    return (
      formulaProblem(key) ?? {
        problem: `“${cleanText(text)}”不在“${list.title}”的选项中，可填：${choices}。`,
      }
    );
  });
};

/** Several codes in one cell, parted by 、，,；; / or line ends. */
export const codesReader = (list: CodeList) => {
  const readOne = codeReader(list);
  return remembering((cell: Cell): CellReading<readonly string[]> => {
    if (typeof cell !== 'string') {
      const one = readOne(cell);
      return 'problem' in one ? one : { value: one.value === null ? null : [one.value] };
    }
    // A label may itself hold a separator, so the whole cell is tried first.
    const whole = readOne(cell);
    if ('value' in whole) return { value: whole.value === null ? null : [whole.value] };
    const codes = new Set<string>();
    for (const part of cell.split(/[、，,；;/|\n\r+＋]+/)) {
      const reading = readOne(part);
      if ('problem' in reading) return reading;
      if (reading.value !== null) codes.add(reading.value);
    }
    return { value: codes.size === 0 ? null : [...codes] };
  });
};

const wordKey = (word: string): string => squeeze(word).toUpperCase();
