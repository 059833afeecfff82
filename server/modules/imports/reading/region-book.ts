import { standingRegions } from '#modules/regions';
import type { Tx } from '#platform/db/database.ts';
import type { Cell } from '#platform/files/excel/cell.ts';
import { EMPTY, type CellReading } from '#platform/files/excel/cell-reading.ts';
import { squeeze } from '#platform/files/excel/clean-text.ts';
import { remembering } from '#platform/files/excel/remembering.ts';
import { readDigitsCell } from '#platform/files/excel/read-digits-cell.ts';

/** Reads what clerks write for a place: a 12-digit code, a name, or names from county to village in a row. */
export interface RegionBook {
  readonly read: (cell: Cell) => CellReading<number>;
  /** 青溪区东门街道 for a code; the code itself when it is unknown. */
  readonly pathOf: (code: number) => string;
}

/** For templates, which are written and never read: no place needs to be known. */
export const UNREAD_REGIONS: RegionBook = { read: () => EMPTY, pathOf: String };

/** Codes of cities and provinces are multiples of this. */
const CITY_STEP = 1e8;
const STATION = /(退役军人)?服务(中心|站)$/;
const SEPARATORS = /[/\\>→，,、·\-—]/g;

const placeKey = (name: string): string => squeeze(name).replace(SEPARATORS, '').replace(STATION, '');

/** Builds the book of the regions that stand today; a name that two places share names neither. */
export const regionBook = async (tx: Tx): Promise<RegionBook> => {
  const { standing } = await standingRegions(tx);
  const byName = new Map<string, number | null>();
  /** The name alone, then with each name above it: 东风社区, 东门街道东风社区, … */
  const pathsOf = (code: number, fromCounty = false): string[] => {
    const names: string[] = [];
    for (let at = standing.get(code); at; at = at.parent === null ? undefined : standing.get(at.parent)) {
      if (fromCounty && names.length > 0 && at.code % CITY_STEP === 0) break;
      names.push(`${at.name}${names.at(-1) ?? ''}`);
    }
    return names;
  };
  for (const [code, { stationName }] of standing) {
    const names = [...pathsOf(code).map(placeKey), ...(stationName ? [placeKey(stationName)] : [])];
    for (const name of new Set(names)) byName.set(name, byName.has(name) ? null : code);
  }
  return {
    pathOf: (code) => pathsOf(code, true).at(-1) ?? String(code),
    read: remembering((cell) => {
      if (cell === null || (typeof cell === 'string' && squeeze(cell) === '')) return EMPTY;
      const digits = readDigitsCell(cell);
      if ('value' in digits && digits.value !== null && /^[1-9]\d{1,11}$/.test(digits.value)) {
        const code = Number(digits.value.padEnd(12, '0'));
        return standing.has(code) ? { value: code } : { problem: `没有区划代码“${digits.value}”，请核对。` };
      }
      const written = String(cell).trim();
      const code = byName.get(placeKey(written));
      if (code === null) return { problem: `“${written}”有重名，请从区县写起，或填12位区划代码。` };
      return code === undefined
        ? { problem: `没有找到地区“${written}”，请写全称或填12位区划代码。` }
        : { value: code };
    }),
  };
};
