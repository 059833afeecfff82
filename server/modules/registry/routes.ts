import { bulkChangeRoute, changePeopleRoute } from './changing/bulk-change.route.ts';
import { changePlanRoute } from './changing/change-plan.route.ts';
import { correctPersonRoute } from './changing/correct-person.route.ts';
import { checkDuplicatesRoute } from './filing/check-duplicates.route.ts';
import { checkNumberRoute } from './filing/check-number.route.ts';
import { filePersonRoute } from './filing/file-person.route.ts';
import { openPersonFileRoute } from './reading/open-person-file.route.ts';
import { personFieldsRoute } from './reading/person-fields.route.ts';
import { revealFactRoute } from './reading/reveal-fact.route.ts';
import { countPeopleRoute, searchPeopleRoute } from './finding/search-people.route.ts';

export const routes = [
  personFieldsRoute,
  searchPeopleRoute,
  countPeopleRoute,
  checkDuplicatesRoute,
  checkNumberRoute,
  filePersonRoute,
  openPersonFileRoute,
  correctPersonRoute,
  changePlanRoute,
  bulkChangeRoute,
  changePeopleRoute,
  revealFactRoute,
];
