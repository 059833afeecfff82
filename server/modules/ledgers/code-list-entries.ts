import { z } from 'zod';
import type { CodeList } from '#kit';

/** The codes of a list with their words, as they go over the wire. */
export const CodeListEntries = z.array(
  z.object({ code: z.string(), label: z.string(), retired: z.boolean().optional() }),
);

export const presentCodes = ({ entries }: CodeList): z.infer<typeof CodeListEntries> =>
  entries.map(({ code, label, retired }) => ({ code, label, ...(retired && { retired }) }));
