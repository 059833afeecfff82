import type { Box } from './box.ts';
import { seal, unseal } from './crypt.ts';
import { phoneDatabase, type SealedRow } from './phone-database.ts';

const placeOf = ({ box, kind, id }: Pick<SealedRow, 'box' | 'kind' | 'id'>): string => `${box}/${kind}/${id}`;

/** A box on the phone: every value sealed under the data key, for its own place. */
export const sealedBox = (box: string, key: CryptoKey): Box => {
  const open = (row: SealedRow) => unseal(key, placeOf(row), row);
  return {
    isLasting: true,
    read: async (kind, id) => {
      const row = await phoneDatabase().sealed.get([box, kind, id]);
      return row && open(row);
    },
    readAll: async (kind) => {
      const rows = await phoneDatabase().sealed.where('[box+kind]').equals([box, kind]).toArray();
      return Promise.all(rows.map(open));
    },
    ids: async (kind) => {
      const keys = await phoneDatabase().sealed.where('[box+kind]').equals([box, kind]).primaryKeys();
      return keys.map(([, , id]) => id);
    },
    write: async (kind, id, bytes) => {
      const row = { box, kind, id };
      await phoneDatabase().sealed.put({ ...row, ...(await seal(key, placeOf(row), bytes)) });
    },
    remove: (kind, id) => phoneDatabase().sealed.delete([box, kind, id]),
  };
};
