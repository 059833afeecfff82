import { idCheckCharacter } from '#kit';
import type { PersonDraft } from '#modules/registry';

let serial = 0;

/** A valid fictional identity number: region 990101, which no real place has. `order` makes it unique; odd is male. */
export const idNumberOf = (birthDate: string, order: number): string => {
  const first17 = `990101${birthDate.replaceAll('-', '')}${String(order % 1000).padStart(3, '0')}`;
  return first17 + idCheckCharacter(first17);
};

export type PersonFacts = Partial<PersonDraft>;

/** A valid draft of a fictional veteran, each call another one; `facts` override. */
export const personDraft = (facts: PersonFacts = {}): PersonDraft => {
  serial += 1;
  const order = serial * 2 + 1;
  const birthDate = facts.birthDate ?? `19${50 + (Math.floor(order / 1000) % 50)}-03-12`;
  return {
    regionCode: 990101001001,
    name: '林远山',
    sex: '1',
    birthDate,
    idNumber: idNumberOf(birthDate, order),
    phone: `1540000${String(serial).padStart(4, '0')}`,
    identities: ['retired-soldier'],
    filedOn: '2026-01-15',
    ...facts,
  };
};
