/** A box of the paper form: the fact it shows and how many of the three parts of a line it takes. */
export interface PaperBox {
  readonly field: string;
  readonly parts: 1 | 2 | 3;
}

const one = (field: string): PaperBox => ({ field, parts: 1 });
const two = (field: string): PaperBox => ({ field, parts: 2 });
const three = (field: string): PaperBox => ({ field, parts: 3 });

/** The lines of the registration form, in its order; the boxes of a line fill three parts. */
export const paperRows: readonly (readonly PaperBox[])[] = [
  [one('name'), one('sex'), one('birthDate')],
  [two('idNumber'), one('ethnicity')],
  [one('politicalStatus'), one('maritalStatus'), one('health')],
  [two('identities'), one('household')],
  [two('address'), one('phone')],
  [two('regionCode'), one('dwelling')],
  [one('enlistedOn'), one('dischargedOn'), one('militaryRank')],
  [two('enlistedFrom'), one('placementKind')],
  [one('disabilityGrade'), one('disabilityCause'), one('disabilityOn')],
  [one('education'), one('employment'), one('difficulty')],
  [two('workUnit'), one('skills')],
  [two('partyBranch'), one('joinedPartyOn')],
  [one('partyMobility'), two('mobilePlace')],
  [two('bankAccount'), one('filedOn')],
  [one('contactClass'), two('liaison')],
  [three('healthNotes')],
];
