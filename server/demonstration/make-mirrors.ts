import { sql } from 'kysely';
import { addDays, idCheckCharacter, regionRange, type MirrorDefinition } from '#kit';
import type { ActContext } from '#modules/acts';
import { concludeGeneration, getMirror, recordMirrored, sealDraft, type MirrorDraft } from '#modules/mirrors';
import { onRegularPaymentNow, openSealedFacts, type PersonRow } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { inBatches } from '#platform/db/in-batches.ts';
import { CITY } from './make-regions.ts';
import { seededRandom, type Random } from './random.ts';

const TOWNSHIP = CITY + 1_001_000;
const BATCH = 500;
/** Of a hundred records, so many say something else than the file, and so many are missing there. */
const DIFFERENT_PERCENT = 3;
const MISSING_PERCENT = 1;
const CARD_PERCENT = 70;

type Facts = MirrorDraft['facts'];
type Known = Readonly<Record<string, string | number | null | undefined>>;

const filled = (facts: Known): Facts =>
  Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== null && value !== undefined),
  ) as Facts;

const number = (prefix: string, person: PersonRow): string =>
  `${prefix}${person.id.replaceAll('-', '').slice(-10)}`;

const otherPhone = (random: Random): string => `1540000${String(9000 + random.pick(1000))}`;

interface Drawn {
  readonly person: PersonRow;
  readonly phone: string | null;
  readonly account: string | null;
  readonly random: Random;
  /** This record is one of the few that differ. */
  readonly differs: boolean;
}

/** The records of one person in each system; none where the system would not hold the person. */
const RECORDS: Readonly<Record<string, (drawn: Drawn) => readonly Facts[]>> = {
  filing: ({ person, phone, random, differs }) => [
    filled({
      filingNumber: number('CJ', person),
      filingState:
        person.state === 'deceased' ? 'died' : person.state === 'moved-out' ? 'moved-out' : 'filed',
      collectedOn: person.filed_on,
      collectedIdentity: person.identities[0],
      collectedEnlistment:
        person.enlisted_on && (differs ? addDays(person.enlisted_on, -365) : person.enlisted_on),
      collectedDischarge: person.discharged_on,
      collectedPhone: phone && (random.pick(100) < DIFFERENT_PERCENT ? otherPhone(random) : phone),
    }),
  ],
  'veteran-card': ({ person, phone, random, differs }) =>
    random.pick(100) >= CARD_PERCENT
      ? []
      : [
          filled({
            cardNumber: number('YD', person),
            cardKind: person.identities.some((code) => code.endsWith('-family')) ? 'survivor' : 'veteran',
            cardState: person.state === 'deceased' && !differs ? 'died' : 'normal',
            issuedOn: `2022-0${1 + random.pick(9)}-1${random.pick(9)}`,
            cardPhone: phone && (differs ? otherPhone(random) : phone),
          }),
        ],
  'regular-payment': ({ person, account, differs }) =>
    onRegularPaymentNow(person).map((category) =>
      filled({
        payeeNumber: number('YF', person),
        paymentCategory: category,
        monthlyAmount: 109_000,
        paymentState: differs ? 'died' : 'paying',
        paidSince: '2020-01-01',
        payeeAccount: account,
      }),
    ),
  disability: ({ person, differs }) =>
    person.disability_grade === null
      ? []
      : [
          filled({
            certificateNumber: number('C', person),
            certificateKind: 'soldier',
            grade: differs ? Math.max(1, person.disability_grade - 1) : person.disability_grade,
            cause: person.disability_cause,
            assessedOn: person.disability_on,
            certificateState: person.state === 'deceased' ? 'died' : 'valid',
          }),
        ],
};

/** A fictional person nobody has filed here. */
const stranger = (mirror: MirrorDefinition, at: number): MirrorDraft => {
  const first17 = `99010119580${1 + at}15${String(901 + at * 2)}`;
  return {
    idNumber: first17 + idCheckCharacter(first17),
    name: ['程远航', '孟庆平', '苏志高'][at]!,
    regionCode: TOWNSHIP + 1,
    facts:
      mirror.code === 'filing'
        ? { filingNumber: `CJ00000${at}`, filingState: 'filed', collectedIdentity: 'retired-soldier' }
        : { [mirror.state]: 'normal' },
  };
};

const draftsOf = (mirror: MirrorDefinition, people: readonly PersonRow[]): MirrorDraft[] => {
  const random = seededRandom(`mirror ${mirror.code}`);
  const drafts = people.flatMap((person) => {
    const isMissing = random.pick(100) < MISSING_PERCENT;
    const { idNumber, phone, bankAccount: account } = openSealedFacts(person);
    const differs = random.pick(100) < DIFFERENT_PERCENT;
    const records = RECORDS[mirror.code]!({ person, phone, account, random, differs });
    return isMissing
      ? []
      : records.map((facts) => ({ idNumber, name: person.name, regionCode: null, facts }));
  });
  return ['filing', 'veteran-card'].includes(mirror.code)
    ? [...drafts, ...[0, 1, 2].map((at) => stranger(mirror, at))]
    : drafts;
};

/** An export of each official system over one township, a few days old, that differs here and there from the files. */
export const makeMirrors = async (db: Database, context: ActContext, today: string): Promise<void> => {
  const [first, last] = regionRange(TOWNSHIP);
  const people = await inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<PersonRow>`
      select * from person where county_code = ${Math.floor(TOWNSHIP / 1e6)} and region_code between ${first} and ${last}
        and merged_into is null order by name, birth_date, id
    `.execute(tx);
    return rows;
  });
  for (const code of Object.keys(RECORDS)) {
    const mirror = getMirror(code);
    const generation = {
      id: newId(),
      region: TOWNSHIP,
      asOf: addDays(today, -4),
      isPartial: false,
      fileName: `${mirror.system}导出.xlsx`,
    };
    for (const drafts of inBatches(draftsOf(mirror, people), BATCH))
      await inScope(db, WHOLE_SCOPE, (tx) =>
        recordMirrored(
          tx,
          context,
          mirror,
          generation,
          drafts.map((draft) => sealDraft(mirror, draft)),
        ),
      );
    await concludeGeneration(db, WHOLE_SCOPE, context, generation, { mirror: code, refused: 0 });
  }
};
