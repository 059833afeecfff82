import { findRegionsRoute } from './find-regions.route.ts';
import { importRegionListRoute } from './import-region-list.route.ts';
import { listStationsRoute } from './list-stations.route.ts';

/** The door of the regions module: the region tree with its history, and the service stations on it. */
export { existingRegions } from './existing-regions.ts';
export { findRegions } from './find-regions.ts';
export { countiesWithin } from './counties-within.ts';
export { findCounties } from './find-counties.ts';
export { getRegion } from './get-region.ts';
export { importRegionList } from './import-region-list.ts';
export { listStations } from './list-stations.ts';
export { organNames } from './organ-names.ts';
export { parentOf } from './parent-of.ts';
export { readRegionFile } from './read-region-file.ts';
export { readRegionList } from './read-region-list.ts';
export type { RegionListRow } from './region-list-row.ts';
export { regionName, regionNames } from './region-names.ts';
export type { Region } from './region.ts';
export { regionsUnder } from './regions-under.ts';
export { standingRegions } from './standing-regions.ts';

export const routes = [findRegionsRoute, listStationsRoute, importRegionListRoute];
