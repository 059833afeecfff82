import { z } from 'zod';

/** Raised when the layout of a backup changes in a way an older program cannot read. */
export const FORMAT = 1;

/** First and last entries of the archive; tables/NAME/NNNNNN.copy and files/PATH lie between them. */
export const HEAD_ENTRY = 'head.json';
export const MANIFEST_ENTRY = 'manifest.json';
export const KEYS_ENTRY = 'secrets/keys.json';

const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What must be known before anything is restored. */
export const ArchiveHead = z.object({
  format: z.literal(FORMAT),
  createdAt: z.iso.datetime(),
  /** Migrations of the database, oldest first: the backup restores into exactly this schema. */
  migrations: z.array(z.string()),
  /** SHA-256 of the index key: which key files belong to the data. */
  keyDigest: Digest,
  /** Which master key was in force; older backups do not say. */
  master: z.object({ version: z.int(), digest: Digest }).optional(),
  withKeys: z.boolean(),
});
export type ArchiveHead = z.infer<typeof ArchiveHead>;

/** What the archive holds, to be compared with what was read from it. */
export const ArchiveManifest = z.object({
  tables: z.array(
    z.object({
      name: z.string(),
      rows: z.int(),
      /** SHA-256 of the table's COPY text. */
      digest: Digest,
    }),
  ),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), digest: Digest })),
  /** The last seal of each county when the snapshot was taken. */
  chainHeads: z.array(z.object({ countyCode: z.int(), number: z.int(), digest: z.string() })),
});
export type ArchiveManifest = z.infer<typeof ArchiveManifest>;

/** manifest.json: the manifest as text, and its HMAC-SM3 under a key derived from the index key. */
export const SignedManifest = z.object({ manifest: z.string(), signature: Digest });

/** Paths inside the archive that lead nowhere but below their folder. */
export const isSafePath = (path: string): boolean =>
  !path.startsWith('/') && !path.split('/').some((part) => part === '..' || part === '.' || part === '');
