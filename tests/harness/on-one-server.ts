import { test } from 'vitest';

/**
 * A test that changes tables behind their triggers, as an owner of the database could. On a Citus cluster the triggers lie
 * on every shard and the owner would have to go there; what such a change leads to is the same.
 */
export const testOnOneServer = test.skipIf(Boolean(process.env['CITUS_URL']));
