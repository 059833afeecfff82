/** One line of the bureau's own list of regions and stations, read and checked by itself. */
export interface RegionListRow {
  /** Line of the table, counted from 1 with the heading, for messages. */
  readonly line: number;
  readonly code: number;
  readonly name: string;
  /** 城乡分类代码, or null when the column is empty. */
  readonly urbanRuralClass: number | null;
  /** First day of this code and name. */
  readonly validFrom: string;
  /** First day on which the region no longer exists under this code; null while it does. */
  readonly validTo: string | null;
  readonly stationName: string | null;
  readonly stationPhone: string | null;
}
