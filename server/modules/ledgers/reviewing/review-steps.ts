import { countyRegion, regionLevel, townshipRegion, type LedgerDefinition, type RegionCode } from '#kit';
import { policiesAreOff } from '#platform/auth/policy.ts';
import { scopeHolds, scopeKey, type Scope } from '#platform/auth/scope.ts';
import { lineNumberOf } from '../get-ledger.ts';

/** A desk that reviews entries: the township's (镇街), then the county's (区县). */
export type ReviewStep = 'township' | 'county';

/** How many region codes the area of a desk holds; a post over fewer does not review there. */
const AREA_SIZE: Readonly<Record<ReviewStep, number>> = { township: 1e3, county: 1e6 };

/** The part of a scope that covers whole areas of a desk: what its holder reviews there. */
export const deskScope = (scope: Scope, step: ReviewStep): Scope =>
  scope.filter(([first, last]) => last - first + 1 >= AREA_SIZE[step]);

/** The part of a scope whose work list is this desk's: a county may review for its townships, but is not asked to. */
export const ownDeskScope = (scope: Scope, step: ReviewStep): Scope =>
  step === 'county'
    ? deskScope(scope, 'county')
    : deskScope(scope, 'township').filter(([first, last]) => last - first + 1 < AREA_SIZE.county);

const areaOf = (step: ReviewStep, region: RegionCode): RegionCode =>
  step === 'township' ? townshipRegion(region) : countyRegion(region);

/** Whether a scope covers the whole area whose desk reviews an entry of this region. */
export const coversDesk = (
  scope: Scope,
  ledger: LedgerDefinition,
  region: RegionCode,
  step: ReviewStep,
): boolean => {
  if (policiesAreOff()) return true;
  const first = scopeKey(lineNumberOf(ledger), areaOf(step, region));
  const wide = deskScope(scope, step);
  return wide.some((range) => scopeHolds([range], first) && scopeHolds([range], first + AREA_SIZE[step] - 1));
};

/**
 * The desks an entry still has to pass, in order, when somebody with this scope hands it on: a desk that the actor covers
 * is passed with it, and so is every desk below. Work of the county itself does not go through a township.
 */
export const stepsAhead = (
  steps: readonly ReviewStep[],
  scope: Scope,
  ledger: LedgerDefinition,
  region: RegionCode,
): readonly ReviewStep[] => {
  if (coversDesk(scope, ledger, region, 'county')) return [];
  const passesTownship = coversDesk(scope, ledger, region, 'township') || regionLevel(region) === 'county';
  return steps.filter((step) => step === 'county' || !passesTownship);
};
