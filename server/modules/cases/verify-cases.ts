import type { CaseState, ServiceItemDefinition } from '#kit';
import { verifyFolded, verifyRows, type FoldedFinding, type StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import { everyDefinition } from './case-definition.ts';
import { factsOfRow, type CaseRow } from './case-facts.ts';
import { isAllowed, type CaseAction } from './case-actions.ts';
import { DELEGATION } from './desks/delegations.ts';
import { foldActs, foldCase, setBy } from './fold-case.ts';
import { actionOf } from './record/record-words.ts';
import { partFacts, type PartRow } from './parts/part-row.ts';

/** What happens to a case in whatever state it is: a change of the calendar moves its days, a merge of files its applicant. */
const FROM_OUTSIDE: ReadonlySet<string> = new Set(['recount', 'relink']);

/** The first act that could not be done in the state the case had then; undefined when all could. */
const firstForged = (acts: readonly StoredAct[]): StoredAct | undefined => {
  let state: CaseState | undefined;
  for (const act of acts) {
    const action = actionOf(act);
    if (state !== undefined && FROM_OUTSIDE.has(action)) continue;
    const fits = state === undefined ? action === 'open' : isAllowed(state, action as CaseAction);
    if (!fits) return act;
    state = setBy(act).state ?? state;
  }
  return undefined;
};

/** Every case, part and delegation equals the fold of its acts, and each act of a case could follow the one before. */
export const verifyCases = async (db: Database): Promise<FoldedFinding[]> => [
  ...(await verifyFiles(db)),
  ...(await verifyFolded(db, DELEGATION, '委托代办')),
];

const faultsOfCase = (item: ServiceItemDefinition, row: CaseRow, acts: readonly StoredAct[]): string[] => {
  const forged = firstForged(acts);
  return [
    ...(canonicalJson(foldCase(acts, item)) === canonicalJson(factsOfRow(row))
      ? []
      : ['办件与其历次办理记录推算的结果不一致']),
    ...(forged ? [`办理记录 ${forged.kind} 不符合当时的办件状态`] : []),
  ];
};

const faultsOfPart = (row: PartRow, acts: readonly StoredAct[]): string[] =>
  canonicalJson(foldActs(acts, {})) === canonicalJson(partFacts(row)) ? [] : ['协同事项与其往来记录不一致'];

const verifyFiles = (db: Database): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const items = await everyDefinition(tx);
    return [
      ...(await verifyRows<CaseRow>(tx, 'case_file', (row, acts) =>
        faultsOfCase(items.get(row.definition)!, row, acts),
      )),
      ...(await verifyRows(tx, 'case_part', faultsOfPart)),
    ];
  });
