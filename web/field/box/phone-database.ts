import Dexie, { type Table } from 'dexie';
import type { Kind } from './box.ts';
import type { Bytes, Sealed } from './crypt.ts';

/** A box as the phone knows it without its password: nothing that names anybody. */
export interface BoxRow {
  /** Digest of the user name. */
  readonly id: string;
  readonly salt: Bytes;
  readonly rounds: number;
  readonly wrapped: Sealed;
  /** Wrong passwords in a row without a signal, and until when the next try waits. */
  readonly failures: number;
  readonly notBefore: number;
}

export interface SealedRow extends Sealed {
  readonly box: string;
  readonly kind: Kind;
  readonly id: string;
}

class PhoneDatabase extends Dexie {
  readonly boxes!: Table<BoxRow, string>;
  readonly sealed!: Table<SealedRow, [string, Kind, string]>;

  constructor() {
    super('rongjun-field');
    this.version(1).stores({ boxes: 'id', sealed: '[box+kind+id], [box+kind]' });
  }
}

let opened: PhoneDatabase | undefined;

/** The one database of the phone, opened when first needed. */
export const phoneDatabase = (): PhoneDatabase => {
  opened ??= new PhoneDatabase();
  return opened;
};
