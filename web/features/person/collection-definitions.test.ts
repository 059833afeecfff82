import { expect, test } from 'vitest';
import { checkCollections, collections, wholeLine } from './collection-definitions.ts';

test('a line without its unit is told with the place of the input', () => {
  const values = { serviceSpells: [{ from: '1978-12-01', to: null, unit: '', rank: null }], family: [] };
  expect(checkCollections(values)).toEqual([
    { field: 'serviceSpells-0-unit', message: '服役经历第1行没有填“部队代号”。' },
  ]);
});

test('what may be left out is sent as null', () => {
  const honours = collections.find(({ code }) => code === 'honours')!;
  expect(wholeLine(honours, { title: '三等功', awardedOn: '1982-08-01', level: 'third-class' })).toEqual({
    title: '三等功',
    awardedOn: '1982-08-01',
    level: 'third-class',
    awardedBy: null,
  });
});
