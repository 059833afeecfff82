type Kept<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The parts of a query that were given: absent and empty ones are left out. */
export const withoutEmpty = <T extends object>(query: T): Kept<T> =>
  Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined && value !== ''),
  ) as Kept<T>;
