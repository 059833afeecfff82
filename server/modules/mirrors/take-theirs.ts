import { sql } from 'kysely';
import { readIdNumber, type MirrorDefinition } from '#kit';
import type { ActContext } from '#modules/acts';
import {
  changePeople,
  correctPerson,
  filePeople,
  getPerson,
  type FileEdit,
  type PersonRef,
} from '#modules/registry';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { problemLine } from '#platform/errors/problem-line.ts';
import { Problem } from '#platform/errors/problem.ts';
import { claimOf, NAME } from './compare-record.ts';
import { getMirror } from './get-mirror.ts';
import type { MirrorDifferenceRow, MirrorRecordRow } from './mirror-record.ts';
import { allFacts, isSealed, openRecord } from './seal-record.ts';

/** Why a difference could not be settled after theirs, by its id; the others were. */
export type Refusals = ReadonlyMap<string, string>;

const recordsOf = async (tx: Tx, rows: readonly MirrorDifferenceRow[]) => {
  const records = new Map<string, MirrorRecordRow>();
  for (const [county, group] of byCounty(rows, (row) => row.county_code)) {
    const { rows: found } = await sql<MirrorRecordRow>`
      select * from mirror_record where county_code = ${county}
        and id = any(${group.flatMap((row) => row.record_id ?? [])}::uuid[])
    `.execute(tx);
    for (const record of found) records.set(record.id, record);
  }
  return records;
};

interface Change {
  readonly changes: FileEdit['changes'];
  readonly addIdentity?: string;
  readonly sealed?: Readonly<Record<string, string>>;
}

/** An export said something since that the list does not show yet: nobody takes over what nobody has seen. */
const NOT_YET_COMPARED = '对方的记录刚刚更新，还没有重新核对，请过一会儿刷新清单再处理。';

const NOT_FROM_HERE = '这一项由档案的其他内容得出，请打开档案更正。';

/** What theirs claims, as a change of our file; a sentence when it cannot be one. */
const changeOf = (
  mirror: MirrorDefinition,
  row: MirrorDifferenceRow,
  record: MirrorRecordRow,
): Change | string => {
  if (row.field === NAME) return { changes: { name: record.name } };
  const field = mirror.fields.find(({ code }) => code === row.field);
  const claimed = field && claimOf(field, allFacts(record)[field.code]);
  if (!field?.match || claimed === undefined) return '对方的记录已经变化，请刷新清单。';
  const { kind, fact } = field.match;
  if (kind === 'holds') {
    return fact === 'identities' ? { changes: {}, addIdentity: String(claimed) } : NOT_FROM_HERE;
  }
  if (isSealed(field)) return { changes: {}, sealed: { [fact]: String(claimed) } };
  if (fact !== 'state') return { changes: { [fact]: claimed } };
  const state = String(claimed) as NonNullable<FileEdit['changes']['state']>;
  return { changes: { state, endedOn: state === 'active' ? null : record.as_of } };
};

const fileTheirs = async (
  tx: Tx,
  context: ActContext,
  mirror: MirrorDefinition,
  row: MirrorDifferenceRow,
  record: MirrorRecordRow,
): Promise<string | null> => {
  const idNumber = String(openRecord(record).idNumber);
  const reading = readIdNumber(idNumber);
  if (!reading.ok) return reading.message;
  if (record.region_code % 1000 === 0) return '对方的记录没有写到村（社区），请先建档。';
  const facts = allFacts(record);
  const identity = mirror.fields.find(({ match }) => match?.kind === 'holds' && match.fact === 'identities');
  const held = identity && facts[identity.code];
  if (held === undefined) return '对方的记录没有人员类别，请先建档。';
  const known = mirror.fields.flatMap((field) => {
    const value = claimOf(field, facts[field.code]);
    const isFact = field.match?.kind === 'equals' && field.match.fact !== 'state';
    return isFact && value !== undefined ? [[field.match!.fact, value] as const] : [];
  });
  const [filed] = await filePeople(tx, { ...context, requestKey: null }, [
    {
      ...Object.fromEntries(known),
      regionCode: record.region_code,
      name: record.name,
      idNumber,
      birthDate: reading.birthDate,
      sex: reading.sex,
      identities: [String(held)],
      filedOn: record.as_of,
    },
  ]);
  if (filed?.status === 'added' || filed?.status === 'unchanged') return null;
  if (filed?.status === 'refused') return filed.problems.map(({ message }) => message).join('');
  return `${row.name}已在其他地区建档，请办理关系转移。`;
};

interface Merged extends Change {
  readonly ref: PersonRef;
  readonly ids: readonly string[];
}

/** Several differences of one person are one correction of the file. */
const mergeByPerson = (parts: readonly { row: MirrorDifferenceRow; change: Change }[]): Merged[] =>
  [...Map.groupBy(parts, ({ row }) => row.person_id)].map(([, group]) => {
    const addIdentity = group.find(({ change }) => change.addIdentity)?.change.addIdentity;
    return {
      ref: { countyCode: group[0]!.row.county_code, id: group[0]!.row.person_id! },
      ids: group.map(({ row }) => row.id),
      changes: Object.assign({}, ...group.map(({ change }) => change.changes)) as FileEdit['changes'],
      sealed: Object.assign({}, ...group.map(({ change }) => change.sealed)) as Record<string, string>,
      ...(addIdentity && { addIdentity }),
    };
  });

const isSealedChange = ({ sealed = {} }: Change): boolean => Object.keys(sealed).length > 0;

/** Sealed facts are corrected file by file, with the open ones in the same act. */
const correctSealed = async (tx: Tx, context: ActContext, merged: Merged): Promise<string | null> => {
  try {
    const person = await getPerson(tx, merged.ref, { lock: true });
    const identities = merged.addIdentity ? { identities: [...person.identities, merged.addIdentity] } : {};
    await correctPerson(tx, { ...context, requestKey: null }, merged.ref, {
      changes: { ...merged.changes, ...identities, ...merged.sealed },
      rowVersion: person.row_version,
    });
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return problemLine(error);
  }
};

/**
 * Corrects our files after theirs, through the registry's own door: open facts of all people by a fixed number of
 * statements, one act a file; people we lack are filed. What cannot be taken is refused by itself.
 */
export const takeTheirs = async (
  tx: Tx,
  context: ActContext,
  rows: readonly MirrorDifferenceRow[],
): Promise<Refusals> => {
  const refusals = new Map<string, string>();
  const records = await recordsOf(tx, rows);
  const parts: { row: MirrorDifferenceRow; change: Change }[] = [];
  for (const row of rows) {
    const record = records.get(row.record_id ?? '');
    if (!record) {
      refusals.set(row.id, '对方没有这个人的记录，不能按对方更正；请选择“我方正确”或“不算差异”。');
      continue;
    }
    if (record.compared_version === null) {
      refusals.set(row.id, NOT_YET_COMPARED);
      continue;
    }
    const mirror = getMirror(row.mirror);
    if (row.kind === 'missing-ours') {
      const refused = await fileTheirs(tx, context, mirror, row, record);
      if (refused !== null) refusals.set(row.id, refused);
      continue;
    }
    const change = changeOf(mirror, row, record);
    if (typeof change === 'string') refusals.set(row.id, change);
    else parts.push({ row, change });
  }
  const merged = mergeByPerson(parts);
  const open = merged.filter((one) => !isSealedChange(one));
  const outcomes = await changePeople(
    tx,
    context,
    open.map(({ ref, changes, addIdentity }) => ({ ref, changes, addIdentity })),
  );
  open.forEach(({ ids }, at) => {
    const outcome = outcomes[at];
    if (outcome?.status === 'refused') for (const id of ids) refusals.set(id, outcome.reason ?? '没有更正。');
  });
  for (const one of merged.filter(isSealedChange)) {
    const refused = await correctSealed(tx, context, one);
    if (refused !== null) for (const id of one.ids) refusals.set(id, refused);
  }
  return refusals;
};
