import type { FigureQuery } from './metric-values.ts';

/** A query as it came over the wire, with the missing slice written as ''. */
export const withSlice = (
  query: Omit<FigureQuery, 'slice'> & { readonly slice?: string | undefined },
): Required<FigureQuery> => ({ ...query, slice: query.slice ?? '' });
