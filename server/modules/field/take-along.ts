import { entrySections } from '#definitions/registry/entry-sections.ts';
import { ageOn, countyOf, regionLevel, type RegionCode } from '#kit';
import { lastDaysNaming } from '#modules/ledgers';
import { recordReadNow } from '#modules/read-audit';
import { getRegion } from '#modules/regions';
import { carriedPeople, MOST_CARRIED, personKey, type CarriedPerson } from '#modules/registry';
import type { Actor } from '#platform/auth/actor.ts';
import { requireInScope } from '#platform/auth/policy.ts';
import { scopeKey, type Scope } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, withinScope, type Database } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';

interface Wish {
  readonly region: RegionCode;
  readonly liaison?: string | undefined;
  readonly purpose: string;
}

const REGISTRY = 0;
/** The ledgers whose entries say that somebody was visited or contacted. */
const MEETINGS = entrySections.find(({ code }) => code === 'visits')?.ledgers ?? [];

const requireVillage = (region: RegionCode): void => {
  if (regionLevel(region) !== 'village')
    throw new Problem('invalid', 'not-a-village', '一次只能带走一个村（社区）的名单。', {
      fields: [{ field: 'region', message: '请选择村（社区）。' }],
    });
};

const requireFew = (count: number, isOfLiaison: boolean): void => {
  if (count <= MOST_CARRIED) return;
  throw new Problem('invalid', 'too-many-people', `超过${MOST_CARRIED}人，手机上带不下，名单没有带走。`, {
    advice: isOfLiaison ? '请分几次去，或请站里把联络员分细。' : '请填写联络员，只带由其联系的人。',
    fields: [{ field: 'liaison', message: '请填写联络员姓名，只带由其联系的人。' }],
  });
};

const present = (row: CarriedPerson, day: string, met: ReadonlyMap<string, string>) => ({
  countyCode: row.county_code,
  id: row.id,
  name: row.name,
  pinyin: row.pinyin,
  initials: row.initials,
  sex: row.sex,
  age: ageOn(row.birth_date, day),
  identities: row.identities,
  contactClass: row.contact_class,
  state: row.state,
  lastMetOn: met.get(personKey({ countyCode: row.county_code, id: row.id })) ?? null,
});

/** Hands out the people of a village for a phone, with the record of the reading in the same transaction: no record, no list. */
export const takeAlong = async (db: Database, actor: Actor, scope: Scope, wish: Wish) => {
  const { region, purpose, liaison } = wish;
  requireVillage(region);
  requireInScope(scope, scopeKey(REGISTRY, region));
  return inScope(db, scope, async (tx) => {
    const { name } = await getRegion(tx, region);
    const rows = await carriedPeople(tx, region, liaison || undefined);
    requireFew(rows.length, Boolean(liaison));
    const people = rows.map((row) => ({ countyCode: row.county_code, id: row.id }));
    const met = await withinScope(tx, actor.scopeFor('ledger.read'), () =>
      lastDaysNaming(tx, countyOf(region), people, MEETINGS),
    );
    await recordReadNow(tx, actor, {
      action: 'carry',
      people,
      reason: `${purpose}（${name}，${people.length}人）`,
    });
    const day = today();
    return { region, regionName: name, people: rows.map((row) => present(row, day, met)) };
  });
};
