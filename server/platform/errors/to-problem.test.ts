import { expect, test } from 'vitest';
import { toProblem } from './to-problem.ts';

const raised = (message: string, code?: string): Error => Object.assign(new Error(message), code && { code });

test.each([
  ['the worker of a cluster is not reached', raised('connection to the remote node w2:5432 failed', '08006')],
  ['the server was stopped', raised('terminating connection due to administrator command', '57P01')],
  ['another connection of it crashed', raised('terminating connection because of crash', '57P02')],
  ['it does not answer', raised('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED')],
  ['it went away in the middle', raised('Connection terminated unexpectedly')],
  ['a worker went away in the middle', raised('failure on connection marked as essential: w2:5432', 'XX000')],
  ['a worker went away while it was sent rows', raised('failed to COPY to shard 103046 on w2:5432', '58030')],
])('when %s, the reader is told to come back later', (_, error) => {
  expect(toProblem(error)).toMatchObject({
    kind: 'unavailable',
    code: 'database-unavailable',
    message: '数据库暂时不可用',
  });
});

test.each([
  ['of the database', raised('could not extend file: No space left on device', '53100')],
  ['of the files', raised('ENOSPC: no space left on device, write', 'ENOSPC')],
])('a full disk %s is named as what it is', (_, error) => {
  expect(toProblem(error)).toMatchObject({ kind: 'unavailable', code: 'disk-full' });
});

test('a fault of our own is none of these', () => {
  expect(toProblem(raised('relation "no_such_table" does not exist', '42P01'))).toBeUndefined();
  expect(toProblem(new TypeError('x is not a function'))).toBeUndefined();
});
