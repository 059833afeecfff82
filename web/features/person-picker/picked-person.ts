/** A person chosen in a form. */
export interface PickedPerson {
  readonly countyCode: number;
  readonly id: string;
  readonly name: string;
}
