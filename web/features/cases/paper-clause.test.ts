import { expect, test } from 'vitest';
import { paperClause, withoutNote } from './paper-clause.ts';

test.each([
  [{ law: '退役军人保障法', article: '第三章' }, '《退役军人保障法》第三章'],
  [{ law: '军人抚恤优待条例（2024年）', article: '第三十八条' }, '《军人抚恤优待条例》（2024年）第三十八条'],
  [{ law: '优待证管理办法（试行）', article: '第九条' }, '《优待证管理办法（试行）》第九条'],
  [
    { law: '本地办法（由县局按本地文件更新）', article: '公示天数', isLocal: true },
    '本地办法关于公示天数的规定',
  ],
])('%j is quoted as %s', (clause, words) => {
  expect(paperClause(clause)).toBe(words);
});

test('no applicant reads what the bureau is told about its local rule', () => {
  expect(withoutNote('困难帮扶办法（县级制定，由县局按本地办法更新）申请、评议')).toBe(
    '困难帮扶办法关于申请、评议的规定',
  );
  expect(withoutNote('烈士褒扬条例（2024年）第二十二条')).toBe('烈士褒扬条例（2024年）第二十二条');
});
