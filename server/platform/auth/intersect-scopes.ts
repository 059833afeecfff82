import type { Scope } from './scope.ts';

/** What both scopes allow: for work that needs two permissions at the same place, such as exporting what one may read. */
export const intersectScopes = (one: Scope, other: Scope): Scope =>
  one.flatMap(([first, last]) =>
    other
      .filter((range) => range[0] <= last && first <= range[1])
      .map((range) => [Math.max(first, range[0]), Math.min(last, range[1])] as const),
  );
