import { Button } from 'antd';
import { useState } from 'react';
import type { LedgerDefinition } from '#kit/define-ledger.ts';
import { labelOf, useCodeLists, type CodeLists } from '../../api/code-lists.ts';
import type { Entry } from '../../api/ledgers.ts';
import { usePerson } from '../../api/people.ts';
import { usePermission } from '../../api/session.ts';
import { PlanForm } from '../person/plan-form.tsx';

/** The answers of an entry that its form offers for the plan, in words. */
const wordsFor = (ledger: LedgerDefinition, entry: Entry, lists: CodeLists): string[] =>
  (ledger.planFields ?? []).flatMap((code) => {
    const field = ledger.fields.find((one) => one.code === code);
    const answer = entry.answers[code];
    if (!field || answer === undefined || answer === null || answer === '') return [];
    return [field.type === 'code' ? labelOf(lists, field.codeList, String(answer)) : String(answer)];
  });

const GOAL_LENGTH = 200;

/** Writes what was found on a visit into the plan for the person, by a click and never by itself. */
export const CarryToPlan = ({
  ledger,
  entry,
}: {
  readonly ledger: LedgerDefinition;
  readonly entry: Entry;
}) => {
  const lists = useCodeLists();
  const mayWrite = usePermission('people.write');
  const [isOpen, setOpen] = useState(false);
  const words = wordsFor(ledger, entry, lists);
  const { person } = entry;
  const file = usePerson(person?.countyCode ?? 0, person?.id ?? '', undefined, isOpen && person !== null);
  if (!mayWrite || person === null || words.length === 0) return null;
  return (
    <>
      <Button loading={isOpen && file.isPending} onClick={() => setOpen(true)}>
        写入一人一策
      </Button>
      {isOpen && file.data ? (
        <PlanForm
          person={file.data}
          suggested={{ goal: words.join('；').slice(0, GOAL_LENGTH) }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
};
