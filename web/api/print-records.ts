import { write } from './client.ts';

/** Records whose data is about to be printed; refused when the record cannot be kept, and then nothing may be printed. */
export const recordPrint = (
  title: string,
  people: readonly { readonly countyCode: number; readonly id: string }[],
): Promise<unknown> =>
  write('POST', '/print-records', {
    title,
    people: people.map(({ countyCode, id }) => ({ countyCode, id })),
  });
