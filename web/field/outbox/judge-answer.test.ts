import { expect, test } from 'vitest';
import { ApiError, unreachable } from '../../api/api-error.ts';
import { judgeFailure } from './judge-answer.ts';

test.each([
  ['out of reach', unreachable('write'), 'lose', false],
  ['a proxy in its place', new ApiError(502, {}), 'lose', false],
  ['no room for the record of the act', new ApiError(503, { code: 'unavailable' }), 'lose', false],
  ['a session that ended', new ApiError(401, { code: 'not-signed-in' }), 'postpone', true],
  ['the token of a session before', new ApiError(403, { code: 'csrf-token' }), 'postpone', true],
  ['too many requests', new ApiError(429, { code: 'too-many' }), 'postpone', false],
  ['a closed month', new ApiError(400, { code: 'entry-invalid' }), 'refuse', false],
  ['a place that is no more one’s own', new ApiError(403, { code: 'outside-scope' }), 'refuse', false],
  ['a ledger that is gone', new ApiError(404, { code: 'ledger-unknown' }), 'refuse', false],
  [
    'a key that stands for something else',
    new ApiError(409, { code: 'request-key-reused' }),
    'refuse',
    false,
  ],
  ['a failure of the page itself', new TypeError('x'), 'lose', false],
] as const)('%s', (_, error, event, isSignedOut) => {
  expect(judgeFailure(error)).toEqual({ event, isSignedOut });
});
