import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Mapping, Transform, type Step } from '@tiptap/pm/transform';

/**
 * Steps made on an older version, brought onto today's document: each is moved past what others did meanwhile. What they
 * deleted stays deleted; nothing of theirs is undone. `others` leads from the version the steps were made on to `doc`.
 */
export const rebaseUnsent = (
  doc: DocumentNode,
  unsent: readonly Step[],
  others: readonly Step[],
): readonly Step[] => {
  const mapping = new Mapping();
  for (const step of [...unsent].reverse()) mapping.appendMap(step.getMap().invert());
  for (const step of others) mapping.appendMap(step.getMap());
  const made = new Transform(doc);
  unsent.forEach((step, at) => {
    const mirror = unsent.length - 1 - at;
    const moved = step.map(mapping.slice(mirror + 1));
    if (!moved || made.maybeStep(moved).failed) return;
    mapping.appendMap(moved.getMap(), mirror);
  });
  return made.steps;
};
