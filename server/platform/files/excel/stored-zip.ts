const LOCAL_HEADER_LENGTH = 30;

/**
 * Local file header of a zip entry kept uncompressed, with its sizes known in advance,
 * so that a reader can take the archive front to back (APPNOTE.TXT 4.3.7).
 */
export const storedEntryHeader = (name: string, size: number, crc32: number): Buffer => {
  const nameBytes = Buffer.from(name);
  const header = Buffer.alloc(LOCAL_HEADER_LENGTH + nameBytes.length);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(crc32 >>> 0, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(nameBytes.length, 26);
  nameBytes.copy(header, LOCAL_HEADER_LENGTH);
  return header;
};
