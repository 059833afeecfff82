import { expect, test } from 'vitest';
import { withoutPersonalIdentifiers } from './entry-draft.ts';

test('a draft kept in the browser names nobody', () => {
  const kept = withoutPersonalIdentifiers({
    region: 990101001001,
    people: [{ countyCode: 990101, id: 'x', name: '张建国' }],
    answers: {
      content: '上门看望，电话13800000000',
      place: '和平社区',
      households: 12,
      visitedOn: '2026-08-01',
    },
  });
  expect(kept).toEqual({
    region: 990101001001,
    people: [],
    answers: { place: '和平社区', households: 12, visitedOn: '2026-08-01' },
  });
});
