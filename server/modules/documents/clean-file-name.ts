import { basename } from 'node:path';

/** Control signs, and those that turn the reading direction so that “gpj.exe” reads as “exe.jpg”. */
const UNSEEN = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONGEST = 120;

/** Identity and phone numbers in file names are personal; the first six and the last four digits stay. */
const maskNumbers = (name: string): string =>
  name
    .replaceAll(/\d{17}[\dXx]|\d{15}/g, (number) => `${number.slice(0, 6)}****${number.slice(-4)}`)
    .replaceAll(/(?<!\d)1\d{10}(?!\d)/g, (number) => `${number.slice(0, 3)}****${number.slice(-4)}`);

/** The name of an uploaded file as it is kept and shown: no path, nothing unseen, personal numbers masked. */
export const cleanFileName = (given: string): string => {
  const last = basename(given.replaceAll('\\', '/')).replaceAll(UNSEEN, '').trim();
  const name = maskNumbers(last).slice(-LONGEST);
  return name === '' || name === '.' || name === '..' ? '未命名文件' : name;
};
