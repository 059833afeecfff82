interface VisitFacts {
  readonly recipientName?: string;
  readonly persons?: number;
  /** In fen. */
  readonly cash?: number;
}

/** What a visit of a household is recorded with, whoever lives there. */
export const visitOn = (visitedOn: string, facts: VisitFacts = {}) => ({
  visitedOn,
  occasion: 'spring-festival',
  audience: 'disabled-soldier',
  recipientName: '某户',
  persons: 1,
  cash: 0,
  visitor: '站长',
  ...facts,
});
