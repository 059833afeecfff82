/** What a file says of a person before it is stored: the shape of forms, imports and the demonstration city. */
export interface PersonDraft {
  /** 12-digit code of the village or community that keeps the file. */
  readonly regionCode: number;
  readonly name: string;
  readonly sex: string;
  /** 'YYYY-MM-DD'. */
  readonly birthDate: string;
  /** 18 characters, upper-case X. */
  readonly idNumber: string;
  readonly phone?: string | null;
  readonly bankAccount?: string | null;
  readonly address?: string | null;
  readonly healthNotes?: string | null;
  readonly ethnicity?: string | null;
  readonly politicalStatus?: string | null;
  readonly maritalStatus?: string | null;
  readonly education?: string | null;
  readonly employment?: string | null;
  readonly health?: string | null;
  /** Codes of list person-identity; at least one. */
  readonly identities: readonly string[];
  readonly enlistedOn?: string | null;
  readonly dischargedOn?: string | null;
  readonly militaryRank?: string | null;
  readonly disabilityGrade?: number | null;
  readonly disabilityCause?: string | null;
  readonly disabilityOn?: string | null;
  readonly difficulty?: string | null;
  readonly household?: string | null;
  readonly dwelling?: string | null;
  readonly placementKind?: string | null;
  readonly enlistedFrom?: string | null;
  readonly workUnit?: string | null;
  /** Codes of list person-skill. */
  readonly skills?: readonly string[];
  readonly joinedPartyOn?: string | null;
  readonly partyBranch?: string | null;
  readonly partyMobility?: string | null;
  readonly mobilePlace?: string | null;
  readonly contactClass?: string | null;
  /** Name of the liaison who keeps in touch. */
  readonly liaison?: string | null;
  readonly serviceSpells?: readonly ServiceSpell[];
  readonly honours?: readonly Honour[];
  readonly family?: readonly FamilyMember[];
  readonly educations?: readonly EducationSpell[];
  readonly jobs?: readonly Job[];
  readonly certificates?: readonly Certificate[];
  readonly filedOn: string;
}

/** One stretch of service, in one unit (unit code, 代号, never a real designation). */
export interface ServiceSpell {
  readonly unit: string;
  readonly from: string;
  readonly to: string | null;
  readonly rank: string | null;
}

export interface Honour {
  readonly title: string;
  readonly level: string;
  readonly awardedOn: string;
  readonly awardedBy: string | null;
}

export interface FamilyMember {
  readonly name: string;
  readonly kinship: string;
  readonly note: string | null;
}

export interface EducationSpell {
  readonly school: string;
  readonly level: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** One stretch of work. */
export interface Job {
  readonly unit: string;
  readonly post: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** A certificate of a trade or profession. */
export interface Certificate {
  readonly title: string;
  readonly level: string | null;
  readonly awardedOn: string | null;
}

/** The facts that live only inside the encrypted envelope. */
export interface SealedFacts {
  readonly idNumber: string;
  readonly phone: string | null;
  readonly bankAccount: string | null;
  readonly address: string | null;
  readonly healthNotes: string | null;
}

/** Everything else: columns of the person row, camelCase. */
export type OpenFacts = Required<
  Omit<{ [K in keyof PersonDraft]: Exclude<PersonDraft[K], undefined> }, keyof SealedFacts>
>;

export const SEALED_FIELDS = ['idNumber', 'phone', 'bankAccount', 'address', 'healthNotes'] as const;
export type SealedField = (typeof SEALED_FIELDS)[number];

export const sealedFactsOf = (draft: PersonDraft): SealedFacts => ({
  idNumber: draft.idNumber,
  phone: draft.phone ?? null,
  bankAccount: draft.bankAccount ?? null,
  address: draft.address ?? null,
  healthNotes: draft.healthNotes ?? null,
});

export const openFactsOf = (draft: PersonDraft): OpenFacts => ({
  regionCode: draft.regionCode,
  name: draft.name,
  sex: draft.sex,
  birthDate: draft.birthDate,
  ethnicity: draft.ethnicity ?? null,
  politicalStatus: draft.politicalStatus ?? null,
  maritalStatus: draft.maritalStatus ?? null,
  education: draft.education ?? null,
  employment: draft.employment ?? null,
  health: draft.health ?? null,
  identities: [...draft.identities].sort(),
  enlistedOn: draft.enlistedOn ?? null,
  dischargedOn: draft.dischargedOn ?? null,
  militaryRank: draft.militaryRank ?? null,
  disabilityGrade: draft.disabilityGrade ?? null,
  disabilityCause: draft.disabilityCause ?? null,
  disabilityOn: draft.disabilityOn ?? null,
  difficulty: draft.difficulty ?? null,
  household: draft.household ?? null,
  dwelling: draft.dwelling ?? null,
  placementKind: draft.placementKind ?? null,
  enlistedFrom: draft.enlistedFrom ?? null,
  workUnit: draft.workUnit ?? null,
  skills: [...(draft.skills ?? [])].sort(),
  joinedPartyOn: draft.joinedPartyOn ?? null,
  partyBranch: draft.partyBranch ?? null,
  partyMobility: draft.partyMobility ?? null,
  mobilePlace: draft.mobilePlace ?? null,
  contactClass: draft.contactClass ?? null,
  liaison: draft.liaison ?? null,
  serviceSpells: draft.serviceSpells ?? [],
  honours: draft.honours ?? [],
  family: draft.family ?? [],
  educations: draft.educations ?? [],
  jobs: draft.jobs ?? [],
  certificates: draft.certificates ?? [],
  filedOn: draft.filedOn,
});
