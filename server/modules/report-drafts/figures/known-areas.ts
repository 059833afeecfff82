import { regionRange, type RegionCode } from '#kit';
import { findRegions, parentOf, regionNames } from '#modules/regions';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';

/** The areas a document speaks of, with those beside and above them where it compares. */
export interface KnownAreas {
  readonly isKnown: (region: RegionCode) => boolean;
  /** The name, or the code written out. */
  readonly nameOf: (region: RegionCode) => string;
  readonly parentOf: (region: RegionCode) => RegionCode | null;
  /** All areas below the same parent, this one among them; itself alone at the top. */
  readonly sistersOf: (region: RegionCode) => readonly RegionCode[];
  /** The areas directly below, in the order of their codes. */
  readonly childrenOf: (divided: Divided) => readonly RegionCode[];
}

/** A region divided into those below it that stood on a day or later. */
export interface Divided {
  readonly region: RegionCode;
  readonly since: string;
}

export interface AreaNeeds {
  readonly regions: readonly RegionCode[];
  /** Regions whose sisters or parent are asked for. */
  readonly compared: readonly RegionCode[];
  /** Regions divided into those below, from a day on. */
  readonly divided: readonly Divided[];
}

const keyOf = ({ region, since }: Divided): string => `${region} ${since}`;

const childrenBy = async (
  tx: Tx,
  parents: readonly Divided[],
): Promise<Map<string, readonly RegionCode[]>> => {
  const children = new Map<string, readonly RegionCode[]>();
  for (const parent of parents) {
    if (children.has(keyOf(parent))) continue;
    const { region, since } = parent;
    const found = await findRegions(tx, { parent: region, areas: [regionRange(region)], since });
    children.set(
      keyOf(parent),
      found.map(({ code }) => code),
    );
  }
  return children;
};

/** Looks up what a document needs to know of its areas, once. */
export const findAreas = async (tx: Tx, needs: AreaNeeds): Promise<KnownAreas> => {
  const parents = new Map(needs.compared.map((region) => [region, parentOf(region)]));
  const above = [...new Set([...parents.values()].filter((parent) => parent !== null))];
  // Places are taken among the areas of today.
  const since = today();
  const sisters = (region: RegionCode): Divided => ({ region, since });
  const children = await childrenBy(tx, [...above.map(sisters), ...needs.divided]);
  const names = await regionNames(tx, [...needs.regions, ...above, ...[...children.values()].flat()]);
  return {
    isKnown: (region) => names.has(region),
    nameOf: (region) => names.get(region) ?? String(region),
    parentOf: (region) => parents.get(region) ?? null,
    sistersOf: (region) => children.get(keyOf(sisters(parents.get(region) ?? 0))) ?? [region],
    childrenOf: (divided) => children.get(keyOf(divided)) ?? [],
  };
};
