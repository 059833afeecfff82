/** What stands in the way of publishing: at a field (its code), or with the form as a whole. For the designer. */
export interface FormProblem {
  readonly field: string | null;
  readonly message: string;
}
