import { write } from './client.ts';

export interface PersonPlace {
  readonly countyCode: number;
  readonly id: string;
}

/** What became of one file. */
export interface FileOutcome extends PersonPlace {
  readonly name: string;
  readonly status: 'changed' | 'unchanged' | 'refused';
  readonly reason: string | null;
}

export interface BulkRequest {
  /** The files chosen, or all a query finds. */
  readonly people?: readonly PersonPlace[];
  readonly query?: unknown;
  readonly change: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

const AT_ONCE = 1_000;

interface BulkAnswer {
  readonly rows: readonly FileOutcome[];
  readonly next: PersonPlace | null;
}

/** Requests of one work: the chosen in pieces, or a query page after page. */
async function* answersTo({ people, ...request }: BulkRequest): AsyncGenerator<BulkAnswer> {
  if (people) {
    for (let at = 0; at < people.length; at += AT_ONCE)
      yield await write<BulkAnswer>('POST', '/people/bulk-changes', {
        ...request,
        query: undefined,
        people: people.slice(at, at + AT_ONCE),
      });
    return;
  }
  let after: PersonPlace | null = null;
  do {
    const answer: BulkAnswer = await write('POST', '/people/bulk-changes', { ...request, after });
    yield answer;
    after = answer.next;
  } while (after !== null);
}

/** Changes the same in many files; `onProgress` hears what is done so far and answers whether to go on. */
export const changeMany = async (
  request: BulkRequest,
  onProgress: (outcomes: readonly FileOutcome[]) => boolean,
): Promise<void> => {
  const outcomes: FileOutcome[] = [];
  for await (const { rows } of answersTo(request)) {
    outcomes.push(...rows);
    if (!onProgress([...outcomes])) return;
  }
};
