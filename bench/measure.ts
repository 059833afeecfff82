/** Latencies of one kind of request, in milliseconds. */
export interface Latencies {
  readonly requests: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly errors: number;
}

const at = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 100) / 100;

const summarise = (latencies: number[], seconds: number, errors: number): Latencies => {
  const sorted = latencies.toSorted((left, right) => left - right);
  return {
    requests: sorted.length,
    seconds: Math.round(seconds * 100) / 100,
    perSecond: Math.round(sorted.length / seconds),
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    p99: at(sorted, 0.99),
    max: at(sorted, 1),
    errors,
  };
};

/** Calls `request` with 0, 1, 2 … from `clients` clients at once, until `count` calls are done. A false answer is an error. */
export const measure = async (
  clients: number,
  count: number,
  request: (index: number) => Promise<boolean>,
): Promise<Latencies> => {
  const latencies: number[] = [];
  let [next, errors] = [0, 0];
  const client = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) {
      const start = performance.now();
      if (!(await request(index))) errors += 1;
      latencies.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  return summarise(latencies, (performance.now() - start) / 1000, errors);
};

/** Runs something several times and answers the median in seconds. */
export const medianSeconds = async (times: number, work: () => Promise<unknown>): Promise<number> => {
  const seconds: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const start = performance.now();
    await work();
    seconds.push((performance.now() - start) / 1000);
  }
  return (
    Math.round(
      at(
        seconds.toSorted((left, right) => left - right),
        0.5,
      ) * 1000,
    ) / 1000
  );
};
