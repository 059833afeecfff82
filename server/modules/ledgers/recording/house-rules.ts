import { countyOf, type LedgerDefinition, type RegionCode } from '#kit';
import { formGate } from '#modules/forms';
import { closedPeriodsFor, periodTitle, type ClosedPeriods } from '#modules/periods';
import type { Actor } from '#platform/auth/actor.ts';
import { liesInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import { lineNumberOf } from '../get-ledger.ts';
import { reviewSteps } from '../reviewing/review-cache.ts';
import { stepsAhead, type ReviewStep } from '../reviewing/review-steps.ts';

/** Whether work on a day of a place is in time, late, or refused: its period is closed, or a form takes no answers there. */
export type Timing = 'in-time' | 'late' | { readonly refused: string };

/** What the counties concerned have decided about a ledger: who reviews, what is closed. Holds to the commit. */
export interface HouseRules {
  /** Desks ahead of an entry of a place when this actor hands it on; none: it counts. */
  readonly stepsAhead: (region: RegionCode) => readonly ReviewStep[];
  /** Every day given must be fit to be written; `asLate` is the actor's wish to write into a closed period. */
  readonly timing: (region: RegionCode, days: readonly string[], asLate: boolean) => Timing;
}

interface PlacedDay {
  readonly regionCode: RegionCode;
  readonly day: string;
}

/** Reads the rules for entries about to be written or changed, county by county in the order of their codes. */
export const houseRules = async (
  tx: Tx,
  actor: Actor,
  ledger: LedgerDefinition,
  days: readonly PlacedDay[],
): Promise<HouseRules> => {
  const counties = Map.groupBy(days, ({ regionCode }) => countyOf(regionCode));
  const steps = new Map<number, readonly ReviewStep[]>();
  const closed = new Map<number, ClosedPeriods>();
  for (const county of [...counties.keys()].sort((one, other) => one - other)) {
    const own = counties.get(county)!.map(({ day }) => day);
    closed.set(county, await closedPeriodsFor(tx, ledger, county, own));
    steps.set(county, await reviewSteps(tx, ledger, county));
  }
  const gate = await formGate(
    tx,
    ledger,
    days.map(({ regionCode }) => regionCode),
  );
  const acceptScope = actor.scopeFor('ledger.accept');
  const lateScope = actor.scopeFor('ledger.late');
  return {
    stepsAhead: (region) => stepsAhead(steps.get(countyOf(region)) ?? [], acceptScope, ledger, region),
    timing: (region, own, asLate) => {
      const shut = gate(region);
      if (shut !== null) return { refused: shut };
      const found = own.map((day) => closed.get(countyOf(region))?.at(region, day)).find(Boolean);
      if (!found) return 'in-time';
      const title = periodTitle(found.grain as 'month', found.first_day);
      const mayBeLate = liesInScope(lateScope, scopeKey(lineNumberOf(ledger), region));
      if (mayBeLate && asLate) return 'late';
      return {
        refused: mayBeLate
          ? `${title}已结账。确需补报的，请选择“作为迟报登记”并写明原因。`
          : `${title}已结账，不能再登记或改动。确需补报的，请联系股室负责人。`,
      };
    },
  };
};
