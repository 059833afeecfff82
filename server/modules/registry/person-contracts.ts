import { z } from 'zod';
import { factFilterShapes } from './finding/person-filters.ts';
import { STANDING_STATES } from './person-state.ts';

const Day = z.iso.date().describe('YYYY-MM-DD.');
const OptionalText = z.string().nullish();

/** A person's place: six-digit county and id. */
export const PersonParams = z.object({ county: z.coerce.number().int(), id: z.uuid() });

/** Where a file is, as answers name it. */
export const PersonRefShape = z.object({ countyCode: z.number().int(), id: z.uuid() });

const ServiceSpellBody = z.object({
  unit: z.string().max(60),
  from: Day,
  to: Day.nullable(),
  rank: z.string().nullable(),
});
const HonourBody = z.object({
  title: z.string().max(60),
  level: z.string().max(40),
  awardedOn: Day,
  awardedBy: z.string().max(60).nullable(),
});
const FamilyMemberBody = z.object({
  name: z.string().max(40),
  kinship: z.string().max(20),
  note: z.string().max(120).nullable(),
});
const EducationBody = z.object({
  school: z.string().max(60),
  level: z.string().max(20),
  from: Day.nullable(),
  to: Day.nullable(),
});

const JobBody = z.object({
  unit: z.string().max(60),
  post: z.string().max(40).nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
});
const CertificateBody = z.object({
  title: z.string().max(60),
  level: z.string().max(20).nullable(),
  awardedOn: Day.nullable(),
});

/** All facts of a person as a form sends them; rules beyond shape are checked by `validateDraft`. */
export const PersonDraftBody = z.object({
  regionCode: z.number().int().describe('12-digit code of the village or community that keeps the file.'),
  name: z.string().trim().min(1).max(40),
  sex: z.string().describe('Code of list sex.'),
  birthDate: Day,
  idNumber: z.string().describe('18 characters, upper-case X.'),
  phone: OptionalText,
  bankAccount: OptionalText,
  address: OptionalText,
  healthNotes: OptionalText,
  ethnicity: OptionalText,
  politicalStatus: OptionalText,
  maritalStatus: OptionalText,
  education: OptionalText,
  employment: OptionalText,
  health: OptionalText,
  identities: z.array(z.string()).min(1).readonly().describe('Codes of list person-identity.'),
  enlistedOn: Day.nullish(),
  dischargedOn: Day.nullish(),
  militaryRank: OptionalText,
  disabilityGrade: z.number().int().nullish(),
  disabilityCause: OptionalText,
  disabilityOn: Day.nullish(),
  difficulty: OptionalText,
  household: OptionalText,
  dwelling: OptionalText,
  placementKind: OptionalText,
  enlistedFrom: OptionalText,
  workUnit: OptionalText,
  skills: z.array(z.string()).readonly().optional().describe('Codes of list person-skill.'),
  joinedPartyOn: Day.nullish(),
  partyBranch: OptionalText,
  partyMobility: OptionalText,
  mobilePlace: OptionalText,
  contactClass: OptionalText,
  liaison: OptionalText,
  serviceSpells: z.array(ServiceSpellBody).max(30).readonly().optional(),
  honours: z.array(HonourBody).max(100).readonly().optional(),
  family: z.array(FamilyMemberBody).max(30).readonly().optional(),
  educations: z.array(EducationBody).max(20).readonly().optional(),
  jobs: z.array(JobBody).max(30).readonly().optional(),
  certificates: z.array(CertificateBody).max(30).readonly().optional(),
  filedOn: Day,
});

/** Facts a list may show beside who a person is. */
export const LISTED_FACTS = [
  'enlistedOn',
  'dischargedOn',
  'militaryRank',
  'politicalStatus',
  'education',
  'employment',
  'difficulty',
  'contactClass',
  'liaison',
] as const;

export const ListedPerson = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  name: z.string(),
  sex: z.string(),
  birthDate: z.string(),
  identities: z.array(z.string()),
  regionCode: z.number().int(),
  regionName: z.string(),
  idNumberMasked: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  state: z.string(),
  filedOn: z.string(),
  rowVersion: z.number().int(),
  ...(Object.fromEntries(LISTED_FACTS.map((code) => [code, z.string().nullable()])) as Record<
    (typeof LISTED_FACTS)[number],
    z.ZodNullable<z.ZodString>
  >),
  disabilityGrade: z.number().int().nullable(),
});

/** One item of the plan for a person as a form sends it. */
export const PlanItemBody = z.object({
  goal: z.string().trim().max(200),
  measures: z.string().trim().max(500),
  responsible: z.string().trim().max(40),
  dueOn: Day,
  state: z.enum(['open', 'done', 'dropped']),
  closedOn: Day.nullable(),
  outcome: z.string().trim().max(500).nullable(),
});

/** The file page: facts, personal ones masked. */
export const PersonFile = PersonDraftBody.omit({ idNumber: true }).extend({
  idNumber: z.string().nullable().describe('Masked.'),
  countyCode: z.number().int(),
  id: z.uuid(),
  regionName: z.string(),
  state: z.string(),
  endedOn: z.string().nullable(),
  plan: z.array(PlanItemBody.extend({ id: z.uuid() })).readonly(),
  rowVersion: z.number().int(),
  updatedAt: z.string(),
  mergedInto: PersonRefShape.nullable().describe('The file this one was folded into (已合并).'),
  movedTo: PersonRefShape.nullable().describe('The file that goes on in another county.'),
  movedFrom: PersonRefShape.nullable().describe('The file in another county this one goes on from.'),
});

/** Open facts as changes; sealed ones are corrected file by file. */
export const CorrectionBody = PersonDraftBody.omit({
  idNumber: true,
  phone: true,
  bankAccount: true,
  address: true,
  healthNotes: true,
})
  .partial()
  .extend({
    state: z.enum(STANDING_STATES).optional(),
    endedOn: Day.nullish(),
  });

export const PeopleQuery = z.object({
  text: z
    .string()
    .max(60)
    .optional()
    .describe('Words apart by spaces: name, pinyin, identity number, last four, phone, unit, place.'),
  region: z.coerce.number().int().optional(),
  identity: z.string().max(40).optional(),
  skill: z.string().max(40).optional(),
  unit: z.string().max(60).optional().describe('Beginning of the code of a unit of service.'),
  ...factFilterShapes,
  state: z.string().max(20).optional(),
});
