import { z } from 'zod';

export const DocumentParams = z.object({ county: z.coerce.number().int(), id: z.uuid() });

export const SubjectQuery = z.object({
  subject: z.enum(['person', 'entry', 'case']),
  county: z.coerce.number().int(),
  id: z.uuid(),
});

export const Notes = z.object({
  consentOn: z.iso.date().nullable(),
  consentNote: z.string().trim().max(300).nullable(),
  transcript: z.string().max(100_000).nullable(),
});

export const Details = z.object({
  kind: z.string().max(40).describe('Code of a document kind.'),
  caption: z.string().trim().max(200).default(''),
  takenOn: z.iso.date().nullish().describe('The day it was taken or written.'),
  notes: Notes.nullish().describe('Consent and transcript of an oral history.'),
});

export const PresentedDocument = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  subject: z.object({ kind: z.enum(['person', 'entry', 'archive', 'case']), id: z.uuid() }),
  kind: z.string(),
  paper: z.string().nullable().describe('Of a case: which of the papers asked for it is.'),
  kindTitle: z.string(),
  group: z.string(),
  caption: z.string(),
  takenOn: z.string().nullable(),
  fileName: z.string(),
  mediaType: z.string(),
  mediaClass: z.enum(['picture', 'document', 'audio', 'video']),
  byteLength: z.number().int(),
  pages: z.number().int().nullable(),
  isSealed: z.boolean(),
  hasThumb: z.boolean(),
  hasView: z.boolean(),
  hasNotes: z.boolean(),
  rowVersion: z.number().int(),
  recordedAt: z.string(),
  by: z.string(),
});

export const Upload = z.object({
  id: z.uuid(),
  fileName: z.string(),
  byteLength: z.number().int(),
  offset: z.number().int().describe('Bytes received: where the next part begins.'),
});
