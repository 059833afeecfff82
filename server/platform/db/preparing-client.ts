import pg from 'pg';

/** Statements kept prepared on one connection; beyond them, the rarer ones are planned each time. */
const MOST_PREPARED = 1_000;
/** A statement met so often is one of the platform's own, and no list of conditions somebody put together once. */
const OFTEN = 5;
/** Statements that were met and are not prepared: beyond them, all are met anew. */
const MOST_REMEMBERED = 5_000;
/** Longer texts are bulk statements whose planning is nothing beside their work. */
const LONGEST_PREPARED = 20_000;

/**
 * Written into a statement whose best plan depends on its values: it is planned each time. A plan made for any values
 * would sort a whole city for one page.
 */
export const PLAN_EACH_TIME = '/* plan each time */';

const names = new Map<string, string>();
const met = new Map<string, number>();

/** A name for a statement that is met often; what is asked once would keep the place of what is asked all day. */
const nameOf = (text: string): string | undefined => {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (text.length > LONGEST_PREPARED || text.includes(PLAN_EACH_TIME) || names.size >= MOST_PREPARED)
    return undefined;
  const times = (met.get(text) ?? 0) + 1;
  if (times < OFTEN) {
    if (met.size >= MOST_REMEMBERED) met.clear();
    met.set(text, times);
    return undefined;
  }
  met.delete(text);
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
};

type Query = (...parameters: unknown[]) => unknown;

const BEGINS = /^(begin|start transaction)\b/;
const ENDS = /^(commit|rollback)$/;
/** Where a transaction may look; it fails only with the connection itself. */
const SETS = /^set local [\w.]+ = '[^';\\]*'$/;

/** What pg answers for a statement without rows. */
const nothing = (command: string) => ({ command, rowCount: null, oid: 0, rows: [], fields: [] });

const lastOf = (results: unknown): unknown => (Array.isArray(results) ? results.at(-1) : results);

/**
 * A connection that saves work by itself. It prepares statements with parameters, so that PostgreSQL parses and plans each
 * once per connection: planning under row-level security costs more than running a short statement. And it keeps the
 * beginning of a transaction and its settings until a statement needs them, and sends them along with it: on a connection
 * opened with `pipeline` both go out at once, which saves a journey on every request.
 */
export class PreparingClient extends pg.Client {
  /** The beginning of a transaction and settings that wait for a statement. */
  #ahead: string[] = [];

  // pg.Client overloads query() twenty ways; only what Kysely sends, (text, values), is changed here.
  override query = ((...parameters: unknown[]) => {
    const [text, values, ...rest] = parameters;
    const base = (pg.Client.prototype.query as Query).bind(this);
    if (typeof text === 'string' && Array.isArray(values) && values.length === 0) {
      return this.#plain(text, base);
    }
    return this.#inOneWrite(() => {
      this.#sendAhead(base);
      if (typeof text !== 'string' || !Array.isArray(values)) return base(...parameters);
      const name = nameOf(text);
      return name === undefined ? base(...parameters) : base({ text, values, name }, ...rest);
    });
  }) as pg.Client['query'];

  /**
   * Whether statements may travel in one text. A Citus cluster hands a SET LOCAL on to its workers with all the text it
   * came in, so there each needs its own; the embedded database, reached by its socket, is never one.
   */
  get #mayJoin(): boolean {
    return this.host.startsWith('/');
  }

  /** What is sent meanwhile leaves as one piece: every piece wakes the database once more. */
  #inOneWrite<T>(send: () => T): T {
    const { stream } = this.connection;
    stream.cork();
    try {
      return send();
    } finally {
      stream.uncork();
    }
  }

  /** Sends what waits before the next statement; should it fail, the connection is lost and that fails too. */
  #sendAhead(base: Query): void {
    const ahead = this.#ahead;
    this.#ahead = [];
    for (const text of this.#mayJoin && ahead.length > 1 ? [ahead.join('; ')] : ahead)
      (base(text) as Promise<unknown>).catch(() => undefined);
  }

  #plain(text: string, base: Query): unknown {
    if (BEGINS.test(text) || SETS.test(text)) {
      this.#ahead.push(text);
      return Promise.resolve(nothing(text.split(' ', 1)[0]!.toUpperCase()));
    }
    const ahead = this.#ahead;
    if (ENDS.test(text)) {
      this.#ahead = [];
      // Nothing happened since the beginning: there is nothing to end. Settings would end with it anyway.
      return ahead.some((one) => BEGINS.test(one)) ? Promise.resolve(nothing('COMMIT')) : base(text);
    }
    if (ahead.length > 0 && this.#mayJoin) {
      this.#ahead = [];
      return (base([...ahead, text].join('; ')) as Promise<unknown>).then(lastOf);
    }
    this.#sendAhead(base);
    return base(text);
  }
}
