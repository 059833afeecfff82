import { sql } from 'kysely';
import { findLedger } from '#definitions';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { recordEntry } from '#modules/ledgers';
import { correctPerson, getPerson, onRegularPaymentNow, type PersonRow } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { ConfirmationFacts, ConfirmationRef, ConfirmationRow } from './confirmation-row.ts';
import { confirmedElsewhere, elsewhereWords } from './confirmed-elsewhere.ts';

/** What is done about a listed person. */
export type ConfirmationStep =
  | { readonly kind: 'confirm'; readonly channel: string; readonly on: string; readonly note: string | null }
  /** Found dead: the file says so from now on. */
  | { readonly kind: 'death'; readonly on: string; readonly why: string }
  /** The file ended otherwise meanwhile: died, moved or merged by another path; or it is on no regular payment any more. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'remind' }
  /** A suspension is proposed (建议停发); deciding it is another's. */
  | { readonly kind: 'propose'; readonly why: string }
  | { readonly kind: 'decide'; readonly upheld: boolean; readonly why: string };

type Patch = Partial<ConfirmationFacts>;

const conflict = (code: string, message: string, advice: string) =>
  new Problem('conflict', code, message, { advice });

const getLine = async (
  tx: Tx,
  { countyCode, id }: ConfirmationRef,
  { lock = false } = {},
): Promise<ConfirmationRow> => {
  const { rows } = await sql<ConfirmationRow>`
    select * from annual_confirmation where county_code = ${countyCode} and id = ${id}
    ${sql.raw(lock ? 'for update' : '')}
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw new Problem('not-found', 'confirmation-not-found', '没有找到这名确认对象，或不在您的管辖范围内。', {
    advice: '请刷新名单。',
  });
};

const requireText = (why: string, field: string, message: string): void => {
  if (why.trim() !== '') return;
  throw new Problem('invalid', 'reason-missing', message, { fields: [{ field, message }] });
};

const requirePast = (on: string, field: string): void => {
  if (on <= today()) return;
  const message = '日期不能晚于今天。';
  throw new Problem('invalid', 'day-ahead', message, { fields: [{ field, message }] });
};

const requireActive = (person: PersonRow): void => {
  if (person.state === 'active') return;
  throw conflict(
    'person-not-active',
    `${person.name}的档案已不是在册状态，不能办理确认。`,
    '请核对档案，属实的从名单中销去。',
  );
};

const confirm = async (
  tx: Tx,
  context: ActContext,
  row: ConfirmationRow,
  person: PersonRow,
  step: Extract<ConfirmationStep, { kind: 'confirm' }>,
): Promise<Patch> => {
  requireActive(person);
  const elsewhere = (await confirmedElsewhere(tx, [person], row.year)).get(person.id);
  if (elsewhere)
    throw conflict(
      'confirmed-elsewhere',
      `${person.name}${await elsewhereWords(tx, elsewhere)}`,
      '这里不用再办，名单稍后会自动销去。',
    );
  if (Number(step.on.slice(0, 4)) !== row.year) {
    const message = `确认日期应在 ${row.year} 年内。`;
    throw new Problem('invalid', 'confirmation-year', message, { fields: [{ field: 'on', message }] });
  }
  // The confirmation is work like any other: the ledger holds it, and the figures come from there.
  await recordEntry(tx, { ...context, requestKey: null }, findLedger('annual-confirmation')!, {
    regionCode: person.region_code,
    person: { countyCode: person.county_code, id: person.id },
    answers: {
      confirmedOn: step.on,
      channel: step.channel,
      handler: context.actor.displayName,
      ...(step.note && { note: step.note }),
    },
  });
  return { state: 'confirmed', channel: step.channel, settledOn: step.on };
};

type Death = Extract<ConfirmationStep, { kind: 'death' }>;

const die = (person: PersonRow, { on, why }: Death): Patch => {
  requireActive(person);
  requirePast(on, 'on');
  requireText(why, 'why', '请写明核实情况。');
  return { state: 'deceased', settledOn: on };
};

/** The file says so from now on; the line says so already, and does not follow it once more. */
const endFile = (tx: Tx, context: ActContext, person: PersonRow, { on, why }: Death): Promise<void> =>
  correctPerson(
    tx,
    { ...context, requestKey: null, reason: `年度确认核实去世：${why}` },
    { countyCode: person.county_code, id: person.id },
    { changes: { state: 'deceased', endedOn: on }, rowVersion: person.row_version },
  );

const leave = (person: PersonRow): Patch => {
  if (onRegularPaymentNow(person).length > 0)
    throw conflict('person-active', `${person.name}的档案仍在册，不能从名单中销去。`, '请办理确认。');
  return person.state === 'deceased'
    ? { state: 'deceased', settledOn: person.ended_on ?? today() }
    : { state: 'left', settledOn: today() };
};

type Decision = Extract<ConfirmationStep, { kind: 'decide' }>;

const decide = (row: ConfirmationRow, { upheld, why }: Decision): Patch => {
  if (row.proposal !== 'proposed')
    throw conflict('proposal-settled', '没有待决定的停发建议。', '请刷新名单后查看。');
  requireText(why, 'why', '请写明决定的理由。');
  return { proposal: upheld ? 'upheld' : 'refused', decisionWhy: why };
};

const patchOf = async (
  tx: Tx,
  context: ActContext,
  row: ConfirmationRow,
  person: PersonRow,
  step: Exclude<ConfirmationStep, Decision>,
): Promise<Patch> => {
  switch (step.kind) {
    case 'confirm':
      return confirm(tx, context, row, person, step);
    case 'death':
      return die(person, step);
    case 'leave':
      return leave(person);
    case 'remind':
      requireActive(person);
      return { remindedOn: today() };
    case 'propose':
      requireActive(person);
      requireText(step.why, 'why', '请写明建议停发的理由。');
      if (row.due_on >= today())
        throw conflict(
          'not-overdue',
          `确认期限为 ${row.due_on}，还没有逾期，不能建议停发。`,
          '请先联系本人办理确认。',
        );
      if (row.proposal === 'proposed')
        throw conflict('proposal-open', '已经提出停发建议，正等待决定。', '请刷新名单后查看。');
      return { proposal: 'proposed', proposalWhy: step.why, decisionWhy: null };
  }
};

const COLUMN_OF: Readonly<Record<string, string>> = {
  state: 'state',
  channel: 'channel',
  settledOn: 'settled_on',
  remindedOn: 'reminded_on',
  proposal: 'proposal',
  proposalWhy: 'proposal_why',
  decisionWhy: 'decision_why',
};

/**
 * Takes one step about a listed person. Nothing here stops a payment: an upheld proposal is a record that the section
 * acts upon in the payment system. Throws Problem conflict for what was settled or changed meanwhile.
 */
export const takeStep = async (
  tx: Tx,
  context: ActContext,
  ref: ConfirmationRef,
  rowVersion: number,
  step: ConfirmationStep,
): Promise<void> => {
  const { person_id: personId } = await getLine(tx, ref);
  // Whoever changes a file holds it before the lines that follow it.
  const person = await getPerson(
    tx,
    { countyCode: ref.countyCode, id: personId },
    { lock: step.kind === 'death' },
  );
  const row = await getLine(tx, ref, { lock: true });
  if (row.row_version !== rowVersion)
    throw conflict('confirmation-changed', `${row.name}的确认刚刚被他人办理。`, '请刷新名单后查看。');
  if (row.state !== 'due')
    throw conflict('confirmation-settled', `${row.name}今年已经办结。`, '请刷新名单后查看。');
  const patch = step.kind === 'decide' ? decide(row, step) : await patchOf(tx, context, row, person, step);
  await tx
    .updateTable('annual_confirmation')
    .set({
      ...Object.fromEntries(Object.entries(patch).map(([code, value]) => [COLUMN_OF[code] ?? code, value])),
      row_version: sql<number>`row_version + 1`,
    })
    .where('county_code', '=', ref.countyCode)
    .where('id', '=', ref.id)
    .execute();
  await appendActs(tx, [
    newAct(
      { ...context, reason: 'why' in step ? step.why : null },
      {
        kind: `confirmation.${step.kind}`,
        countyCode: ref.countyCode,
        subjectId: ref.id,
        effectiveOn: patch.settledOn ?? today(),
        scopeKey: row.scope_key ?? 0,
        requestKey: context.requestKey,
        payload: { ...patch },
      },
    ),
  ]);
  if (step.kind === 'death') await endFile(tx, context, person, step);
};
