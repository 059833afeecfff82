import { quoteClause, type Clause } from '#kit';

/** A part of a local rule: one with a number or a chapter as it is called, else what it is about: 关于公示天数的规定. */
const partOf = (article: string): string =>
  article === '' || /^第|章/.test(article) ? article : `关于${article}的规定`;

/** The note that tells the bureau to keep a local rule up to date; no applicant reads it. */
const NOTE = /（[^（）]*更新）/g;

/** A clause as a paper for the applicant quotes it: 《军人抚恤优待条例》（2024年）第三十八条; of a local rule what it is about. */
export const paperClause = ({ law, article, isLocal = false }: Clause): string =>
  quoteClause({ law: law.replaceAll(NOTE, ''), article: isLocal ? partOf(article) : article, isLocal });

/** Several clauses in one sentence. */
export const paperClauses = (clauses: readonly Clause[]): string =>
  [...new Set(clauses.map(paperClause))].join('；');
