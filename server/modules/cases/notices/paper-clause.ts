import { quoteClause, quoteClauses, type Clause } from '#kit';

/** A part of a local rule: one with a number or a chapter as it is called, else what it is about: 关于公示天数的规定. */
const partOf = (article: string): string =>
  article === '' || /^第|章/.test(article) ? article : `关于${article}的规定`;

/** The note that tells the bureau to keep a local rule up to date; no applicant reads it. */
const NOTE = /（[^（）]*更新）/g;

const asOnPaper = ({ law, article, isLocal = false }: Clause): Clause => ({
  law: law.replaceAll(NOTE, ''),
  article: isLocal ? partOf(article) : article,
  isLocal,
});

/** A clause as a paper for the applicant quotes it: 《军人抚恤优待条例》（2024年）第三十八条; of a local rule what it is about. */
export const paperClause = (clause: Clause): string => quoteClause(asOnPaper(clause));

/** Several clauses in one sentence. */
export const paperClauses = (clauses: readonly Clause[]): string => quoteClauses(clauses.map(asOnPaper));
