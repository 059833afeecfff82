/** 11010519491231002X becomes 110***********002X: the first three and the last four stay. */
export const maskIdNumber = (idNumber: string): string => keepEnds(idNumber, 3, 4);

/** 13812341234 becomes 138****1234; a landline keeps its last four digits. */
export const maskPhone = (phone: string): string =>
  /^1\d{10}$/.test(phone) ? keepEnds(phone, 3, 4) : keepEnds(phone, 0, 4);

/** 6217000012345678 becomes ************5678. */
export const maskBankAccount = (account: string): string => keepEnds(account, 0, 4);

/** 张建国 becomes 张**: for lists shown outside the bureau. */
export const maskName = (name: string): string => keepEnds(name, 1, 0);

/** An address keeps its first six characters (city and county) at most, and never more than a third of itself. */
export const maskAddress = (address: string): string =>
  keepEnds(address, Math.min(6, Math.floor([...address].length / 3)), 0);

/** Numbers of people inside a text: of identity, accounts (15 to 19 digits) and mobile telephones. */
const PERSONAL_NUMBER = /(?<!\d)(?:\d{17}[\dXx]|\d{15,19}|1[3-9]\d{9})(?!\d)/g;

/** A text in which nothing personal belongs, with the numbers masked that got into it by mistake. */
export const maskNumbersIn = (text: string): string =>
  text.replace(PERSONAL_NUMBER, (number) => keepEnds(number, 3, 4));

/** Stars in place of everything but the ends. A text too short to hide at least half of itself is hidden whole. */
const keepEnds = (text: string, first: number, last: number): string => {
  const characters = [...text];
  const hidden = characters.length - first - last;
  const isTooShort = first + last > 1 && hidden < Math.min(4, first + last);
  if (isTooShort || hidden <= 0) return '*'.repeat(characters.length);
  const head = characters.slice(0, first).join('');
  const tail = last === 0 ? '' : characters.slice(-last).join('');
  return head + '*'.repeat(hidden) + tail;
};
