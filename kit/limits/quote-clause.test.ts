import { expect, test } from 'vitest';
import { quoteClause, quoteClauses, readClause } from './quote-clause.ts';

test.each([
  [{ law: '退役军人保障法', article: '第三章' }, '《退役军人保障法》第三章'],
  [{ law: '军人抚恤优待条例（2024年）', article: '第三十八条' }, '《军人抚恤优待条例》（2024年）第三十八条'],
  [{ law: '优待证管理办法（试行）', article: '第九条' }, '《优待证管理办法（试行）》第九条'],
  [
    { law: '悬挂光荣牌工作实施办法（国办发〔2018〕72号）', article: '悬挂原则' },
    '《悬挂光荣牌工作实施办法》（国办发〔2018〕72号）悬挂原则',
  ],
])('%j is quoted as %s, and read again', (clause, words) => {
  expect(quoteClause(clause)).toBe(words);
  expect(readClause(words)).toEqual(clause);
});

test('a local rule is no title, and a title that has its marks keeps them', () => {
  const local = { law: '本地办法（由县局按本地文件更新）', article: '公示天数', isLocal: true };
  expect(quoteClause(local)).toBe('本地办法（由县局按本地文件更新）公示天数');
  expect(quoteClause({ law: '《困难帮扶办法》', article: '第五条' })).toBe('《困难帮扶办法》第五条');
  expect(readClause('本区办事指南')).toEqual({ law: '本区办事指南', article: '' });
});

test('of several clauses each law is named once, and each article once', () => {
  const law = '退役军人保障法';
  const clauses = [
    { law, article: '第十五条' },
    { law: '烈士褒扬条例（2024年）', article: '第二十二条' },
    { law, article: '第六十三条' },
    { law, article: '第十五条' },
  ];
  expect(quoteClauses(clauses)).toBe(
    '《退役军人保障法》第十五条、第六十三条；《烈士褒扬条例》（2024年）第二十二条',
  );
});
