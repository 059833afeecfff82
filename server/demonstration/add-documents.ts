import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { countyOf } from '#kit';
import type { ActContext } from '#modules/acts';
import { getBatch, openBatch, registerFiles } from '#modules/archives';
import { keepDocument, prepareFile, type DocumentDetails, type DocumentSubject } from '#modules/documents';
import { getEntryPlace } from '#modules/ledgers';
import { acceptMove, handOver } from '#modules/moves';
import { getPerson, openSealedFacts, personDataKey, type PersonRow } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { currentFileHouse } from '#platform/files/blobs/file-house.ts';
import { drawPicture, drawRecording, type Scene } from './draw-picture.ts';
import { seededRandom, type Random } from './random.ts';

const PEOPLE = 6;
const ENTRIES = 8;
const FOLDERS = 40;

interface Given {
  readonly content: Buffer;
  readonly name: string;
  readonly details: DocumentDetails;
}

const details = (kind: string, caption: string, takenOn: string | null = null): DocumentDetails => ({
  kind,
  caption,
  takenOn,
  notes: null,
});

const keep = async (
  db: Database,
  context: ActContext,
  subject: DocumentSubject,
  { content, name, details: said }: Given,
): Promise<void> => {
  const { uploads } = currentFileHouse();
  await mkdir(uploads, { recursive: true, mode: 0o700 });
  const path = join(uploads, `${newId()}.demonstration`);
  await writeFile(path, content, { mode: 0o600 });
  const file = await prepareFile({
    countyCode: subject.countyCode,
    path,
    fileName: name,
    sealingKey: null,
  });
  await inScope(db, WHOLE_SCOPE, async (tx) => {
    const dataKey = said.notes && subject.person ? await personDataKey(tx, subject.person) : null;
    await keepDocument(tx, context, subject, file, said, dataKey);
  });
};

const honourOf = async (random: Random, at: number): Promise<Given[]> => {
  const picture = async (scene: Scene, name: string, said: DocumentDetails): Promise<Given> => ({
    content: await drawPicture(scene, random),
    name,
    details: said,
  });
  const consentOn = today();
  return [
    await picture('house', '家门前.jpg', details('life-photo', '家门前（演示图）', '2025-10-01')),
    await picture('landscape', '驻地.jpg', details('life-photo', '当年驻地的山（演示图）', '1978-05-01')),
    await picture('medal', '奖章.jpg', details('medal-photo', '奖章（演示图）', '1979-03-20')),
    ...(at % 2 === 0
      ? [await picture('sheet', '证书.jpg', details('award-papers', '立功证书（演示图）'))]
      : []),
    ...(at % 3 === 0
      ? [
          {
            content: drawRecording(random),
            name: '口述.wav',
            details: {
              ...details('oral-history', '口述历史（演示录音）'),
              notes: {
                consentOn,
                consentNote: '口头同意，仅供演示',
                transcript: '那时候行军，一天走六十里山路，到了宿营地先给老乡挑水。（演示文字）',
              },
            },
          },
        ]
      : []),
  ];
};

/** People of one county to fill honour files and folders with, always the same. */
const firstPeople = (db: Database, most: number) =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<PersonRow>`
      select * from person
      where county_code = (select min(county_code) from person) and state = 'active' and enlisted_on is not null
        and not exists (
          select from person_move m where m.county_code = person.county_code and m.person_id = person.id)
      order by region_code, birth_date, id limit ${most}
    `.execute(tx);
    return rows;
  });

const latestVisits = (db: Database, county: number) =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select id from ledger_entry where county_code = ${county} and ledger = 'visit' and state = 'accepted'
      order by business_day desc, id desc limit ${ENTRIES}
    `.execute(tx);
    return rows;
  });

/** One who moved to another county of the city: the documents went along, the folder being scanned follows later. */
const moveAway = (db: Database, context: ActContext, { county_code: countyCode, id }: PersonRow) =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<{ code: number }>`
      select code from region where code % 1000 <> 0 and code / 1000000 <> ${countyCode} and valid_to is null
      order by code limit 1
    `.execute(tx);
    const village = rows[0]?.code;
    if (village === undefined) return;
    const row = await getPerson(tx, { countyCode, id });
    const toRegion = countyOf(village) * 1e6;
    const move = await handOver(
      tx,
      context,
      { countyCode, id },
      { rowVersion: row.row_version, toRegion, movedOn: today(), reason: '户口随子女迁往新居住地' },
    );
    const side = { countyCode: countyOf(village), id: move.id };
    await acceptMove(tx, context, side, { regionCode: village, rowVersion: 1 });
  });

/**
 * Adds what a visitor looks for in the demonstration city: a few honour files, photos of visits and a batch of paper
 * archives waiting to be scanned, and one person who moved with the documents. Pictures are drawn, recordings are tones.
 */
export const addDemonstrationDocuments = async (db: Database): Promise<void> => {
  const context = { actor: systemActor('demonstration'), requestKey: null };
  const people = await firstPeople(db, FOLDERS);
  const county = people[0]?.county_code;
  if (county === undefined) return;
  const leaving = people.slice(0, PEOPLE).at(-1);
  for (const [at, row] of people.slice(0, PEOPLE).entries()) {
    const ref = { countyCode: county, id: row.id };
    const subject = {
      kind: 'person',
      ...ref,
      lineNumber: 0,
      regionCode: row.region_code,
      person: ref,
    } as const;
    for (const given of await honourOf(seededRandom(`honour ${at}`), at))
      await keep(db, context, subject, given);
  }
  for (const [at, { id }] of (await latestVisits(db, county)).entries()) {
    const ref = { countyCode: county, id };
    const place = await inScope(db, WHOLE_SCOPE, (tx) => getEntryPlace(tx, ref));
    const content = await drawPicture('house', seededRandom(`visit ${at}`));
    const given = { content, name: '走访.jpg', details: details('work-photo', '入户走访（演示图）') };
    await keep(db, context, { kind: 'entry', ...ref, ...place }, given);
  }
  await inScope(db, WHOLE_SCOPE, async (tx) => {
    const batch = await openBatch(tx, context, {
      title: '退役士兵档案第一批',
      kind: 'retired-soldier',
      regionCode: county * 1_000_000,
      samplePercent: 10,
    });
    const folders = people.map((row, at) => ({
      box: String(1 + Math.floor(at / 20)),
      number: `TS-${String(at + 1).padStart(4, '0')}`,
      name: row.name,
      idNumber: row === leaving ? openSealedFacts(row).idNumber : null,
      pages: 20 + ((at * 7) % 60),
    }));
    await registerFiles(tx, context, await getBatch(tx, batch), folders);
  });
  if (leaving) await moveAway(db, context, leaving);
};
