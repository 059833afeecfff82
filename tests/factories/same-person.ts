import { idCheckCharacter } from '#kit';

/** The same number with some of its seventeen digits written otherwise, and the check character that follows. */
export const slipOf = (idNumber: string, at: number, digits: string): string => {
  const first17 = idNumber.slice(0, at) + digits + idNumber.slice(at + digits.length, 17);
  return first17 + idCheckCharacter(first17);
};
