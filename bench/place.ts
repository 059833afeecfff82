/** Where a benchmark's city lies and how large it is. */
export interface BenchPlace {
  readonly data: string;
  readonly persons: number;
  readonly port: number;
  /** Numbers of people, for the benchmark that compares sizes. */
  readonly sizes: readonly number[];
}
