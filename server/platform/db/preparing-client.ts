import pg from 'pg';

/** Statements kept prepared on one connection; beyond them, the rarer ones are planned each time. */
const MOST_PREPARED = 300;
/** Longer texts are bulk statements whose planning is nothing beside their work. */
const LONGEST_PREPARED = 20_000;

/**
 * Written into a statement whose best plan depends on its values: it is planned each time. A plan made for any values
 * would sort a whole city for one page.
 */
export const PLAN_EACH_TIME = '/* plan each time */';

const names = new Map<string, string>();

/** A name for a statement met before; the first time it is only remembered, so that one-off statements are not kept. */
const nameOf = (text: string): string | undefined => {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (text.includes(PLAN_EACH_TIME)) return undefined;
  if (names.size < MOST_PREPARED && text.length <= LONGEST_PREPARED) names.set(text, `s${names.size + 1}`);
  return undefined;
};

type Query = (...parameters: unknown[]) => unknown;

/**
 * A connection that prepares statements with parameters by itself, so that PostgreSQL parses and plans each once per
 * connection: planning under row-level security costs more than running a short statement.
 */
export class PreparingClient extends pg.Client {
  // pg.Client overloads query() twenty ways; only (text, values) is changed here, everything else passes through.
  override query = ((...parameters: unknown[]) => {
    const [text, values, ...rest] = parameters;
    const base = pg.Client.prototype.query as Query;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) {
      return base.apply(this, parameters);
    }
    const name = nameOf(text);
    return base.apply(this, name === undefined ? parameters : [{ text, values, name }, ...rest]);
  }) as pg.Client['query'];
}
