import { cases } from './cases.ts';
import type { FanOut } from './define-fan-out.ts';
import { demonstration } from './demonstration.ts';
import { desk } from './desk.ts';
import { documents } from './documents.ts';
import { ledgers } from './ledgers.ts';
import { maintenance } from './maintenance.ts';
import { people } from './people.ts';
import { tests } from './tests.ts';

/**
 * Every statement that may be planned for more than one shard. Whatever else is, ends a run on a cluster with a failure:
 * give it the county, or a name here.
 */
export const fanOuts: readonly FanOut[] = [
  ...people,
  ...ledgers,
  ...cases,
  ...documents,
  ...desk,
  ...maintenance,
  ...demonstration,
  ...tests,
];
