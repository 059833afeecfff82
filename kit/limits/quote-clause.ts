import type { Clause } from './limit.ts';

type Quoted = Pick<Clause, 'law' | 'article' | 'isLocal'>;

/** Brackets that belong to the title itself (GB/T 15834-2011, A.13.4): 办法（试行）. A year or a number does not. */
const OF_TITLE = /（(?:试行|暂行|草案)）$/;
const LAST_BRACKETS = /（[^（）]*）$/;

/** A law as official writing names it: 《军人抚恤优待条例》（2024年）, 《优待证管理办法（试行）》. */
const quoteLaw = (law: string): string => {
  if (law.startsWith('《')) return law;
  const title = OF_TITLE.test(law) ? law : law.replace(LAST_BRACKETS, '');
  return `《${title}》${law.slice(title.length)}`;
};

/** A clause as screens and papers quote it; a local rule, which may have no title of its own, without the marks. */
export const quoteClause = ({ law, article, isLocal = false }: Quoted): string =>
  `${isLocal ? law : quoteLaw(law)}${article}`;

/** Several clauses in one sentence, each law named once: 《退役军人保障法》第十五条、第六十三条；《烈士褒扬条例》（2024年）第二十二条. */
export const quoteClauses = (clauses: readonly Quoted[]): string =>
  [...Map.groupBy(clauses, ({ law }) => law).values()]
    .map((own) => {
      const articles = [...new Set(own.map(({ article }) => article))].join('、');
      return quoteClause({ ...own[0]!, article: articles });
    })
    .join('；');

/** Reads what `quoteClause` wrote, or what a person wrote the same way; whatever bears no marks is all law. */
export const readClause = (words: string): Clause => {
  const [, title = words, year = '', article = ''] = /^《(.+?)》(（[^（）]*）)?\s*(.*)$/.exec(words) ?? [];
  return { law: `${title}${year}`, article };
};
