import type { Clause } from '#kit/limits/limit.ts';

/** A part of a local rule: one with a number or a chapter as it is called, else what it is about: 关于公示天数的规定. */
const partOf = (article: string): string =>
  article === '' || /^第|章/.test(article) ? article : `关于${article}的规定`;

/** Words of a clause for the applicant: without the note that tells the bureau to keep a local rule up to date. */
export const withoutNote = (words: string): string =>
  words.replaceAll(/（[^（）]*更新）([^；。]*)/g, (_, article: string) => partOf(article));

/** What belongs to the title of a law although it stands in brackets. */
const TRIAL = /（(?:试行|暂行)）$/;

/** A clause as paper quotes it: 《军人抚恤优待条例》（2024年）第三十八条; a local rule, which may have no title, without the marks. */
export const paperClause = ({ law, article, isLocal = false }: Clause): string => {
  const words = withoutNote(law);
  if (isLocal) return `${words}${partOf(article)}`;
  const title = TRIAL.test(words) ? words : words.replace(/（[^（）]*）$/, '');
  return `《${title}》${words.slice(title.length)}${article}`;
};
