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

/**
 * Written in front of a statement whose answer nobody waits for: inside a transaction it is answered at once without rows,
 * and goes out together with the statement after it, or with the commit. Should it fail, the transaction does, and that
 * statement or the commit tells why.
 */
export const WITH_THE_NEXT = '/* with the next */';

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
const GOES_BACK = /^rollback to savepoint\b/;
/** Where a transaction may look; it fails only with the connection itself, or with that of a cluster to a worker. */
const SETS = /^set local [\w.]+ = '[^';\\]*'$/;

/** What pg answers for a statement without rows. */
const nothing = (command: string) => ({ command, rowCount: null, oid: 0, rows: [], fields: [] });

type Answer = ReturnType<typeof nothing>;

const lastOf = (results: unknown): unknown => (Array.isArray(results) ? results.at(-1) : results);

/** A statement that waits for the next one; without values it is the beginning of a transaction or a setting. */
interface Waiting {
  readonly text: string;
  readonly values?: unknown[];
}

const isPlain = ({ values }: Waiting): boolean => values === undefined;

/**
 * A connection that saves work by itself. It prepares statements with parameters, so that PostgreSQL parses and plans each
 * once per connection: planning under row-level security costs more than running a short statement. And it keeps the
 * beginning of a transaction, its settings and what goes `WITH_THE_NEXT` until a statement needs them, and sends them along
 * with it: on a connection opened with `pipeline` all go out at once, which saves journeys on every request.
 */
export class PreparingClient extends pg.Client {
  #ahead: Waiting[] = [];
  #isInTransaction = false;

  // pg.Client overloads query() twenty ways; only what Kysely sends, (text, values), is changed here.
  override query = ((...parameters: unknown[]) => {
    const [text, values, ...rest] = parameters;
    const base = (pg.Client.prototype.query as Query).bind(this);
    if (typeof text !== 'string' || !Array.isArray(values))
      return this.#afterAhead(base, () => base(...parameters));
    if (values.length === 0) return this.#plain(text, base);
    if (this.#isInTransaction && text.startsWith(WITH_THE_NEXT)) {
      this.#ahead.push({ text, values });
      return Promise.resolve(nothing('SELECT'));
    }
    return this.#afterAhead(base, () => this.#withValues(base, text, values, ...rest));
  }) as pg.Client['query'];

  /**
   * Whether statements may travel in one text. A Citus cluster hands a SET LOCAL on to its workers with all the text it
   * came in, so there each needs its own; the embedded database, reached by its socket, is never one.
   */
  get #mayJoin(): boolean {
    return this.host.startsWith('/');
  }

  #withValues(base: Query, text: string, values: unknown[], ...rest: unknown[]): unknown {
    const name = nameOf(text);
    return name === undefined ? base(text, values, ...rest) : base({ text, values, name }, ...rest);
  }

  /** Sends what waits, and the next statement behind it, as one piece: every piece wakes the database once more. */
  #afterAhead(base: Query, send: () => unknown): unknown {
    const { stream } = this.connection;
    stream.cork();
    try {
      const sent = this.#sendAhead(base);
      const answer = send();
      // A stream of rows is no promise, and tells by itself what it meets.
      return sent.length > 0 && answer instanceof Promise ? this.#answerFor(sent, answer) : answer;
    } finally {
      stream.uncork();
    }
  }

  /** What failed of the statements that went along is what the next one tells; a commit ends without an error of its own. */
  async #answerFor(sent: readonly Promise<unknown>[], answer: Promise<Answer>): Promise<Answer> {
    const [last] = await Promise.allSettled([answer]);
    if (last.status === 'fulfilled' && last.value.command !== 'ROLLBACK') return last.value;
    const failed = (await Promise.allSettled(sent)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
    return answer;
  }

  #sendAhead(base: Query): Promise<unknown>[] {
    const ahead = this.#ahead;
    this.#ahead = [];
    const sent: Promise<unknown>[] = [];
    const keep = (one: unknown): void => {
      (one as Promise<unknown>).catch(() => undefined);
      sent.push(one as Promise<unknown>);
    };
    let plain: string[] = [];
    const sendPlain = (): void => {
      for (const text of this.#mayJoin && plain.length > 1 ? [plain.join('; ')] : plain) keep(base(text));
      plain = [];
    };
    for (const { text, values } of ahead) {
      if (values === undefined) {
        plain.push(text);
        continue;
      }
      sendPlain();
      keep(this.#withValues(base, text, values));
    }
    sendPlain();
    return sent;
  }

  #plain(text: string, base: Query): unknown {
    const begins = BEGINS.test(text);
    if (begins || SETS.test(text)) {
      this.#isInTransaction ||= begins;
      this.#ahead.push({ text });
      return Promise.resolve(nothing(text.split(' ', 1)[0]!.toUpperCase()));
    }
    if (ENDS.test(text)) return this.#end(text, base);
    // What waits came after the savepoint, which took all before it along.
    if (GOES_BACK.test(text)) this.#ahead = [];
    if (this.#ahead.length > 0 && this.#mayJoin && this.#ahead.every(isPlain)) {
      const texts = [...this.#ahead.map((one) => one.text), text];
      this.#ahead = [];
      return (base(texts.join('; ')) as Promise<unknown>).then(lastOf);
    }
    return this.#afterAhead(base, () => base(text));
  }

  /** A commit takes along what waits; settings would end with it anyway, and a rollback undoes all of it. */
  #end(text: string, base: Query): unknown {
    this.#isInTransaction = false;
    if (text === 'commit' && !this.#ahead.every(isPlain)) return this.#afterAhead(base, () => base(text));
    const ahead = this.#ahead;
    this.#ahead = [];
    // Nothing happened since the beginning: there is nothing to end.
    return ahead.some((one) => BEGINS.test(one.text)) ? Promise.resolve(nothing('COMMIT')) : base(text);
  }
}
