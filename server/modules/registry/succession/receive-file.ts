import { countyOf } from '#kit/region-code.ts';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { applyDeltas } from '#modules/metrics';
import type { Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import { changeFile } from '../changing/change-file.ts';
import { noteChanges } from '../changing/note-changes.ts';
import { openEnvelope, writeNew } from '../person-envelope.ts';
import { factsOfRow, newPersonRow, PERSON_COLUMNS, type PersonRef, type PersonRow } from '../person-row.ts';
import { toldFacts } from '../person-state.ts';
import { insertTerms } from '../finding/person-terms.ts';
import { carryPlan } from './carry-plan.ts';
import { leadNumbers } from './lead-numbers.ts';

const openFile = async (
  tx: Tx,
  context: ActContext,
  old: PersonRow,
  regionCode: number,
  on: string,
): Promise<PersonRef> => {
  const facts = { ...factsOfRow(old), regionCode, filedOn: on };
  const sealed = writeNew(openEnvelope(old));
  const ref: PersonRef = { countyCode: countyOf(regionCode), id: newId() };
  const from: PersonRef = { countyCode: old.county_code, id: old.id };
  await insertRows(tx, 'person', PERSON_COLUMNS, [
    {
      ...newPersonRow(ref.id, facts, sealed, new Date()),
      moved_from_county: from.countyCode,
      moved_from_id: from.id,
    },
  ]);
  await insertTerms(tx, [{ id: ref.id, facts }]);
  await leadNumbers(tx, from, ref);
  await applyDeltas(tx, { kind: 'registry' }, { countyCode: ref.countyCode, ids: [ref.id], sign: 1 });
  await appendActs(tx, [
    newAct(context, {
      kind: 'person.file',
      countyCode: ref.countyCode,
      subjectId: ref.id,
      effectiveOn: on,
      scopeKey: regionCode,
      payload: { facts: toldFacts(facts), envelope: sealed.envelopeOfAct, movedFrom: from },
    }),
  ]);
  await noteChanges(tx, [ref]);
  return ref;
};

/**
 * Hands a locked file over to another county: the old one ends there on a day, a linked one with the same facts begins
 * here, and with it what is still to be done of the plan. Acts, entries and figures of before stay where they happened.
 * Answers the new file.
 */
export const receiveFile = async (
  tx: Tx,
  context: ActContext,
  old: PersonRow,
  { regionCode, on }: { readonly regionCode: number; readonly on: string },
): Promise<PersonRef> => {
  const movedTo = await openFile(tx, context, old, regionCode, on);
  await carryPlan(tx, context, old, { ...movedTo, regionCode });
  await changeFile(tx, context, old, {
    kind: 'person.move-out',
    state: 'moved-out',
    endedOn: on,
    movedTo,
    effectiveOn: on,
  });
  return movedTo;
};
