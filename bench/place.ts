/** Where a benchmark's city lies and how large it is. */
export interface BenchPlace {
  readonly data: string;
  readonly persons: number;
  readonly port: number;
}
