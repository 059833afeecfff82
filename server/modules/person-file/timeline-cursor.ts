import { z } from 'zod';
import type { TimelinePlace } from '#modules/registry';
import { invalidCursor } from '#platform/db/page-cursor.ts';

const Cursor = z.tuple([z.iso.date(), z.coerce.date(), z.uuid()]);

/** Where a page of the timeline ended, as one opaque text. */
export const encodeTimelinePlace = ({ effectiveOn, recordedAt, id }: TimelinePlace): string =>
  Buffer.from(JSON.stringify([effectiveOn, recordedAt.toISOString(), id])).toString('base64url');

/** Reads what `encodeTimelinePlace` wrote; throws Problem invalid for anything else. */
export const decodeTimelinePlace = (written: string): TimelinePlace => {
  try {
    const text = Buffer.from(written, 'base64url').toString('utf8');
    const [effectiveOn, recordedAt, id] = Cursor.parse(JSON.parse(text));
    return { effectiveOn, recordedAt, id };
  } catch {
    throw invalidCursor();
  }
};
