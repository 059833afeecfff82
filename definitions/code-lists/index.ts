import type { CodeList } from '#kit';
import { visitAudience } from './visit-audience.ts';
import { visitOccasion } from './visit-occasion.ts';

export const allCodeLists: readonly CodeList[] = [visitOccasion, visitAudience];
