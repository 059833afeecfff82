import { codeLists, ledgers } from '#definitions';
import type { CodeList, LedgerDefinition } from '#kit';
import { lineNumberOf } from '#modules/ledgers';
import type { Actor } from '#platform/auth/actor.ts';
import { liesInScope } from '#platform/auth/policy.ts';
import { scopeKey, type Scope } from '#platform/auth/scope.ts';
import { workingPost } from '#platform/auth/working-post.ts';

/** The ledgers written where the work is done that the actor may write at the place of the post worked as now. */
export const onSiteLedgers = (actor: Actor, writable: Scope): LedgerDefinition[] => {
  const place = workingPost(actor)?.region;
  if (place === undefined) return [];
  return ledgers.filter(
    (ledger) => ledger.onSite && liesInScope(writable, scopeKey(lineNumberOf(ledger), place)),
  );
};

/** Words a phone needs to show a list of people, whatever the ledgers ask. */
const LISTS_OF_PEOPLE = ['sex', 'person-identity', 'contact-class', 'person-state'];

/** The code lists that forms of these ledgers and the list of people show. */
export const listsFor = (forms: readonly LedgerDefinition[]): CodeList[] => {
  const asked = new Set([
    ...LISTS_OF_PEOPLE,
    ...forms.flatMap(({ fields }) => fields.flatMap(({ codeList }) => codeList ?? [])),
  ]);
  return codeLists.filter(({ code }) => asked.has(code));
};
