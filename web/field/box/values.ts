import type { Box, Kind } from './box.ts';
import { encodeText, type Bytes } from './crypt.ts';

const decode = <T>(bytes: Bytes): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

export const readValue = async <T>(box: Box, kind: Kind, id: string): Promise<T | undefined> => {
  const bytes = await box.read(kind, id);
  return bytes === undefined ? undefined : decode<T>(bytes);
};

export const readValues = async <T>(box: Box, kind: Kind): Promise<readonly T[]> =>
  (await box.readAll(kind)).map((bytes) => decode<T>(bytes));

export const writeValue = (box: Box, kind: Kind, id: string, value: unknown): Promise<void> =>
  box.write(kind, id, encodeText(JSON.stringify(value)));
