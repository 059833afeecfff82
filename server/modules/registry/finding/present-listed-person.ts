import { listedMasks } from './mask-cache.ts';
import type { ListedPersonRow } from './search-people.ts';

/** A person as a line of a list: personal numbers masked. */
export const presentListedPerson = (row: ListedPersonRow, names: ReadonlyMap<number, string>) => {
  const sealed = listedMasks(row);
  return {
    countyCode: row.county_code,
    id: row.id,
    name: row.name,
    sex: row.sex,
    birthDate: row.birth_date,
    identities: row.identities,
    regionCode: row.region_code,
    regionName: names.get(row.region_code) ?? String(row.region_code),
    idNumberMasked: sealed.idNumber,
    phoneMasked: sealed.phone,
    state: row.state,
    filedOn: row.filed_on,
    rowVersion: row.row_version,
    enlistedOn: row.enlisted_on,
    dischargedOn: row.discharged_on,
    militaryRank: row.military_rank,
    politicalStatus: row.political_status,
    education: row.education,
    employment: row.employment,
    difficulty: row.difficulty,
    contactClass: row.contact_class,
    liaison: row.liaison,
    disabilityGrade: row.disability_grade,
  };
};
