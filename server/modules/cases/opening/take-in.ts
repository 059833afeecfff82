import { z } from 'zod';
import { peopleByKey, personKey, personNotFound, PersonRefShape } from '#modules/registry';
import type { ActContext } from '#modules/acts';
import { requireInScope, requirePermission } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Application } from './application.ts';
import { getItem, lineOfItem } from '../case-definition.ts';
import type { CaseRef } from '../case-facts.ts';
import { openCase } from './open-case.ts';

/** What somebody applies for, as it comes over the wire. */
export const ApplicationShape = z.object({
  item: z.string().max(60),
  person: PersonRefShape,
  channel: z.string().max(20),
  answers: z.record(z.string().max(60), z.union([z.string().max(2000), z.number(), z.boolean(), z.null()])),
  materials: z.array(z.string().max(60)).max(50),
});

/**
 * Takes in an application where somebody has met the applicant, at a counter, a window or on the hotline: the actor needs
 * `case.apply` over the item and the applicant's home. The caller's transaction must see the applicant. Throws Problem
 * not-found for an item or applicant, forbidden, or invalid with what is wrong at which field.
 */
export const takeIn = async (
  tx: Tx,
  context: ActContext,
  application: Application,
): Promise<CaseRef & { readonly number: string }> => {
  const { item } = getItem(application.item);
  const held = await peopleByKey(tx, [application.person], { lock: true });
  const person = held.get(personKey(application.person));
  if (!person) throw personNotFound();
  requireInScope(
    requirePermission(context.actor, 'case.apply'),
    scopeKey(lineOfItem(item), person.region_code),
  );
  return openCase(tx, context, application, held);
};
