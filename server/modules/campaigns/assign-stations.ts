import { countyOf, type RegionCode } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import type { CampaignRow } from '#modules/forms';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Tx } from '#platform/db/database.ts';
import { stationFor, type ListedPerson, type Station } from './choose-targets.ts';

const TASK_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  campaign: 'text',
  line_number: 'smallint',
  region_code: 'bigint',
} as const;

const TARGET_COLUMNS = {
  county_code: 'integer',
  campaign: 'text',
  person_id: 'uuid',
  task_id: 'uuid',
  unit_id: 'uuid',
  line_number: 'smallint',
  region_code: 'bigint',
} as const;

export interface Assigned {
  readonly stations: number;
  readonly people: number;
  /** Found by the filter, but no station that fills in looks after them. */
  readonly unassigned: number;
}

/** Gives each station its task, and with it the people it looks after: one act a station, which holds its list. */
export const assignStations = async (
  tx: Tx,
  context: ActContext,
  campaign: Pick<CampaignRow, 'id' | 'code' | 'line_number'>,
  stations: readonly Station[],
  people: readonly ListedPerson[],
): Promise<Assigned> => {
  const codes = new Set(stations.map(({ code }) => code));
  const lists = Map.groupBy(people, (person) => stationFor(person.regionCode, codes));
  const tasks = stations.map(({ code }) => ({ id: newId(), region: code, list: lists.get(code) ?? [] }));
  const common = { campaign: campaign.code, line_number: campaign.line_number };
  const place = (region: RegionCode) => ({ ...common, region_code: region, county_code: countyOf(region) });
  await insertRows(
    tx,
    'campaign_task',
    TASK_COLUMNS,
    tasks.map(({ id, region }) => ({ ...place(region), id })),
  );
  await insertRows(
    tx,
    'campaign_target',
    TARGET_COLUMNS,
    tasks.flatMap(({ id, region, list }) =>
      list.map((person) => ({ ...place(region), task_id: id, person_id: person.id, unit_id: person.unitId })),
    ),
  );
  await appendActs(
    tx,
    tasks.map(({ id, region, list }) =>
      newAct(context, {
        kind: 'campaign.assign',
        countyCode: countyOf(region),
        subjectId: id,
        effectiveOn: today(),
        scopeKey: scopeKey(campaign.line_number, region),
        payload: {
          campaign: campaign.code,
          region,
          people: list.map((person) => [person.id, person.unitId]),
        },
      }),
    ),
  );
  const unassigned = lists.get(null)?.length ?? 0;
  return { stations: tasks.length, people: people.length - unassigned, unassigned };
};
