import type { CheckedDocument } from '../checked-document.ts';
import { familyOf, quantitiesOf, type Quantity } from './quantity.ts';

/** A number of a document with the block it stands in. */
export interface PlacedNumber {
  readonly block: number;
  readonly quantity: Quantity;
}

/** The numbers of the prose by what they count, each in the order of the text. */
export const numbersOfProse = ({
  blocks,
  prose,
}: Pick<CheckedDocument, 'blocks' | 'prose'>): ReadonlyMap<string, readonly PlacedNumber[]> =>
  Map.groupBy(
    prose.flatMap((block) => quantitiesOf(blocks[block]!).map((quantity) => ({ block, quantity }))),
    ({ quantity }) => familyOf(quantity),
  );

/** The numbers told in the paragraphs before one, of what this number counts. */
export const numbersBefore = (
  { numbers }: CheckedDocument,
  block: number,
  like: Pick<Quantity, 'unit'>,
): readonly PlacedNumber[] => {
  const all = numbers.get(familyOf(like)) ?? [];
  const end = all.findIndex((one) => one.block >= block);
  return end === -1 ? all : all.slice(0, end);
};
