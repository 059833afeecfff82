import { expect, test } from 'vitest';
import { paperClause, paperClauses } from './paper-clause.ts';

const local = { law: '本地办法（由县局按本地文件更新）', article: '公示天数', isLocal: true };

test.each([
  [{ law: '退役军人保障法', article: '第三章' }, '《退役军人保障法》第三章'],
  [{ law: '军人抚恤优待条例（2024年）', article: '第三十八条' }, '《军人抚恤优待条例》（2024年）第三十八条'],
  [{ law: '优待证管理办法（试行）', article: '第九条' }, '《优待证管理办法（试行）》第九条'],
  [local, '本地办法关于公示天数的规定'],
  [
    { ...local, law: '困难帮扶办法（县级制定，由县局按本地办法更新）', article: '第二章' },
    '困难帮扶办法第二章',
  ],
])('%j is quoted as %s', (clause, words) => {
  expect(paperClause(clause)).toBe(words);
});

test('of several clauses each is quoted once', () => {
  expect(paperClauses([local, { law: '退役军人保障法', article: '第三章' }, local])).toBe(
    '本地办法关于公示天数的规定；《退役军人保障法》第三章',
  );
});
