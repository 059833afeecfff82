import { tooLargeWords } from '#kit/upload-limits.ts';
import { ApiError } from './api-error.ts';

/**
 * A form with one file, its fields first, so that the server knows what it reads while it reads it. Throws an ApiError
 * for a file of more than `most` bytes, before any of it is sent.
 */
export const fileForm = (
  file: File,
  most: number,
  fields: Readonly<Record<string, string | number | boolean | undefined>> = {},
): FormData => {
  if (file.size > most) throw new ApiError(413, { code: 'file-too-large', ...tooLargeWords(most) });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, String(value));
  form.set('file', file);
  return form;
};
