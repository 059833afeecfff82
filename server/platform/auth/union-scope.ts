import type { Scope } from './scope.ts';

/** What either scope allows. PostgreSQL merges overlapping ranges by itself. */
export const unionScope = (...scopes: readonly Scope[]): Scope => scopes.flat();
