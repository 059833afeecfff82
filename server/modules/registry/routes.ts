import { bulkChangeRoute, changePeopleRoute } from './bulk-change.route.ts';
import { changePlanRoute } from './change-plan.route.ts';
import { correctPersonRoute } from './correct-person.route.ts';
import { checkDuplicatesRoute } from './check-duplicates.route.ts';
import { filePersonRoute } from './file-person.route.ts';
import { openPersonFileRoute } from './open-person-file.route.ts';
import { personFieldsRoute } from './person-fields.route.ts';
import { revealFactRoute } from './reveal-fact.route.ts';
import { countPeopleRoute, searchPeopleRoute } from './search-people.route.ts';

export const routes = [
  personFieldsRoute,
  searchPeopleRoute,
  countPeopleRoute,
  checkDuplicatesRoute,
  filePersonRoute,
  openPersonFileRoute,
  correctPersonRoute,
  changePlanRoute,
  bulkChangeRoute,
  changePeopleRoute,
  revealFactRoute,
];
