/**
 * For tests that change tables behind their triggers, as an owner of the database could: `test(title, onOneServer, …)`. On a
 * Citus cluster the triggers lie on every shard and the owner would have to go there; what such a change leads to is the same.
 */
export const onOneServer = { skip: Boolean(process.env['CITUS_URL']) };
