import { findMirror } from '#definitions';
import { personFields } from '#definitions/registry/person-fields.ts';
import { ageOn, countyOf, townshipOf, type LedgerDefinition } from '#kit';
import { shownValue, type RegionBook } from '#modules/imports';
import type { NamedEntry } from '#modules/ledgers';
import { stateWords, type OfficialRecord } from '#modules/mirrors';
import { openSealedFacts, presentPersonFile, SEALED_FIELDS, type PersonRow } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import type { Source } from './plan-contracts.ts';

/** What goes into a cell; a reason where nothing can. */
export type Filled =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'none'; readonly reason: string };

/** What a row of the sheet is about. */
export interface Subject {
  readonly ordinal: number;
  readonly person: PersonRow | null;
  readonly entry: NamedEntry | null;
  /** Why there is no person, where the row should name one. */
  readonly problem: string | null;
}

export interface FillContext {
  readonly regions: RegionBook;
  readonly unit: string;
  readonly by: string;
  /** The last day of the period: ages are counted on it. */
  readonly on: string;
  readonly ledger: LedgerDefinition | undefined;
  readonly isUnmasked: boolean;
  readonly official: ReadonlyMap<string, OfficialRecord>;
}

const FEN_IN_YUAN = 100;
const FEN_IN_TEN_THOUSAND_YUAN = 1_000_000;

const none = (reason: string): Filled => ({ kind: 'none', reason });
const text = (words: string): Filled => ({ kind: 'text', text: words });

const sealedCodes = new Set<string>(SEALED_FIELDS);

/** Whether a source gives personal numbers, which are masked unless allowed. */
export const isPersonal = (source: Source): boolean =>
  source.kind === 'fact' && sealedCodes.has(source.field);

const factOf = (person: PersonRow, code: string, context: FillContext): Filled => {
  const field = personFields.find((one) => one.code === code);
  if (!field) return none('没有这一项信息');
  if (code === 'regionCode') return text(context.regions.pathOf(person.region_code));
  const file: Readonly<Record<string, unknown>> = {
    ...presentPersonFile(person, new Map()),
    ...(context.isUnmasked && openSealedFacts(person)),
  };
  const value = file[code];
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return none(`档案中没有${field.label}`);
  if (field.type === 'date') return { kind: 'day', day: String(value) };
  const shown = shownValue(value, field.codeList);
  return typeof shown === 'number' ? { kind: 'number', number: shown } : text(String(shown));
};

const COUNTY = 1e6;
const TOWNSHIP = 1e3;

const placeOf = (
  code: number,
  level: 'county' | 'township' | 'village' | 'whole',
  regions: RegionBook,
): Filled => {
  if (level === 'whole') return text(regions.pathOf(code));
  const [county, township] = [countyOf(code) * COUNTY, townshipOf(code) * TOWNSHIP];
  if (level === 'county') return text(regions.pathOf(county));
  const [own, above] = level === 'township' ? [township, county] : [code, township];
  const [whole, head] = [regions.pathOf(own), regions.pathOf(above)];
  return text(whole.startsWith(head) ? whole.slice(head.length) || whole : whole);
};

const officialOf = (
  record: OfficialRecord | undefined,
  mirror: string,
  part: 'number' | 'state' | 'day',
): Filled => {
  const definition = findMirror(mirror);
  if (!record || !definition) return none(`没有${definition?.title ?? '官方系统'}记录`);
  if (part === 'day') return record.state_on ? { kind: 'day', day: record.state_on } : none('没有日期');
  if (part === 'number') return record.official_number ? text(record.official_number) : none('没有编号');
  return text(stateWords(definition, record.state) ?? '');
};

/** Fen in yuan or 万元, to the fen: what is written of one row is not rounded. */
const moneyIn = (fen: number, inTenThousands: boolean): number =>
  inTenThousands ? Number((fen / FEN_IN_TEN_THOUSAND_YUAN).toFixed(6)) : fen / FEN_IN_YUAN;

const answerOf = (
  entry: NamedEntry,
  code: string,
  ledger: LedgerDefinition | undefined,
  inTenThousands: boolean,
): Filled => {
  const field = ledger?.fields.find((one) => one.code === code);
  const value = (entry.answers as Readonly<Record<string, unknown>>)[code];
  if (!field || value === null || value === undefined || value === '')
    return none(`台账中没有${field?.label ?? '这一栏'}`);
  if (field.type === 'money') return { kind: 'number', number: moneyIn(Number(value), inTenThousands) };
  if (field.type === 'date') return { kind: 'day', day: String(value) };
  if (field.type === 'yesNo') return text(value === true ? '是' : '否');
  const shown = shownValue(value, field.codeList);
  return typeof shown === 'number' ? { kind: 'number', number: shown } : text(String(shown));
};

/** What a source gives for a row, money in 万元 where the column wants it so. `keep` and figures are not asked here. */
export const valueOf = (
  source: Source,
  subject: Subject,
  context: FillContext,
  inTenThousands: boolean,
): Filled => {
  switch (source.kind) {
    case 'ordinal':
      return { kind: 'number', number: subject.ordinal };
    case 'constant':
      return text(source.text);
    case 'unit':
      return text(context.unit);
    case 'maker':
      return text(context.by);
    case 'today':
      return { kind: 'day', day: today() };
    case 'entry':
      return subject.entry
        ? answerOf(subject.entry, source.field, context.ledger, inTenThousands)
        : none('不是台账的行');
    case 'place': {
      const region = subject.person?.region_code ?? subject.entry?.region_code;
      return region === undefined
        ? none(subject.problem ?? '没有人员')
        : placeOf(region, source.level, context.regions);
    }
    default:
      break;
  }
  if (!subject.person) return none(subject.problem ?? '这一行没有对应的人员档案');
  if (source.kind === 'fact') return factOf(subject.person, source.field, context);
  if (source.kind === 'age') return { kind: 'number', number: ageOn(subject.person.birth_date, context.on) };
  if (source.kind === 'official')
    return officialOf(
      context.official.get(`${source.mirror}/${subject.person.id}`),
      source.mirror,
      source.part,
    );
  return none('这一栏不在这里填');
};

/** The official systems that these sources ask. */
export const mirrorsOf = (sources: readonly Source[]): string[] => [
  ...new Set(sources.flatMap((source) => (source.kind === 'official' ? [source.mirror] : []))),
];
