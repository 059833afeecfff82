import type { RegionLevel } from '#kit/region-code.ts';

/** A region as presented outside. */
export interface Region {
  /** 12-digit statistical region code. */
  readonly code: number;
  readonly name: string;
  readonly level: RegionLevel;
  /** null for a province. */
  readonly parent: number | null;
  readonly hasChildren: boolean;
}

/** A service station, centre or unit of a region, as presented outside. */
export interface Station {
  readonly id: string;
  readonly regionCode: number;
  readonly regionName: string;
  readonly name: string;
  readonly kind: string;
  readonly phone: string | null;
}
