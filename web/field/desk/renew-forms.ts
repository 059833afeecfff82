import type { Box } from '../box/box.ts';
import { keepForms } from './desk.ts';
import { readForms } from './server.ts';

/** Reads the forms anew into a box; where they cannot be read, those read before stay. */
export const renewForms = (box: Box): Promise<void> =>
  readForms()
    .then((forms) => keepForms(forms, box))
    .catch(() => undefined);
