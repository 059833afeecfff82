interface Kept<V> {
  readonly value: V;
  readonly readAt: number;
}

export interface ShortMemoryOptions {
  /** A change made in another process is felt after this long; one made here at once, by `forget`. */
  readonly lifeInMs: number;
  /** More than this many answers are never held; unlimited when left out. */
  readonly most?: number;
}

/** What the database answered a moment ago, for questions that every act asks and whose answers change a few times a year. */
export interface ShortMemory<K, V> {
  /** The answer kept under the key; undefined when there is none or it is too old. */
  readonly get: (key: K) => V | undefined;
  readonly set: (key: K, value: V) => void;
  readonly forget: () => void;
}

const memories: { readonly forget: () => void }[] = [];

/** A memory of this process. One process serves one database: opening another empties all of them. */
export const shortMemory = <K, V>({ lifeInMs, most = Infinity }: ShortMemoryOptions): ShortMemory<K, V> => {
  const kept = new Map<K, Kept<V>>();
  const memory: ShortMemory<K, V> = {
    get: (key) => {
      const known = kept.get(key);
      return known && performance.now() - known.readAt < lifeInMs ? known.value : undefined;
    },
    set: (key, value) => {
      if (kept.size >= most) kept.clear();
      // Not by the clock, which may be set back.
      kept.set(key, { value, readAt: performance.now() });
    },
    forget: () => kept.clear(),
  };
  memories.push(memory);
  return memory;
};

/** Called when a database is opened: what another one answered says nothing of it. */
export const forgetAnswers = (): void => {
  for (const memory of memories) memory.forget();
};
