import { regionRange, type RegionCode } from '#kit';
import { findRegions, parentOf, regionNames } from '#modules/regions';
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
  readonly childrenOf: (region: RegionCode) => readonly RegionCode[];
}

export interface AreaNeeds {
  readonly regions: readonly RegionCode[];
  /** Regions whose sisters or parent are asked for. */
  readonly compared: readonly RegionCode[];
  /** Regions divided into those below. */
  readonly divided: readonly RegionCode[];
}

const childrenBy = async (
  tx: Tx,
  parents: readonly RegionCode[],
): Promise<Map<RegionCode, readonly RegionCode[]>> => {
  const children = new Map<RegionCode, readonly RegionCode[]>();
  for (const parent of new Set(parents)) {
    const found = await findRegions(tx, { parent, areas: [regionRange(parent)] });
    children.set(
      parent,
      found.map(({ code }) => code),
    );
  }
  return children;
};

/** Looks up what a document needs to know of its areas, once. */
export const findAreas = async (tx: Tx, needs: AreaNeeds): Promise<KnownAreas> => {
  const parents = new Map(needs.compared.map((region) => [region, parentOf(region)]));
  const above = [...parents.values()].filter((parent) => parent !== null);
  const children = await childrenBy(tx, [...above, ...needs.divided]);
  const names = await regionNames(tx, [...needs.regions, ...above, ...[...children.values()].flat()]);
  return {
    isKnown: (region) => names.has(region),
    nameOf: (region) => names.get(region) ?? String(region),
    parentOf: (region) => parents.get(region) ?? null,
    sistersOf: (region) => children.get(parents.get(region) ?? 0) ?? [region],
    childrenOf: (region) => children.get(region) ?? [],
  };
};
