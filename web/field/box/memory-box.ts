import type { Box, Kind } from './box.ts';
import type { Bytes } from './crypt.ts';

/** Keeps nothing longer than the page: for a browser that offers no encryption, as over plain HTTP. */
export const memoryBox = (): Box => {
  const kinds = new Map<Kind, Map<string, Bytes>>();
  const of = (kind: Kind): Map<string, Bytes> => {
    const known = kinds.get(kind) ?? new Map<string, Bytes>();
    kinds.set(kind, known);
    return known;
  };
  return {
    isLasting: false,
    read: async (kind, id) => of(kind).get(id),
    readAll: async (kind) => [...of(kind).values()],
    ids: async (kind) => [...of(kind).keys()],
    write: async (kind, id, bytes) => void of(kind).set(id, bytes),
    remove: async (kind, id) => void of(kind).delete(id),
  };
};
