import { findCodeList } from '#definitions';
import type { MirrorDefinition } from '#kit';

/** The states a record of the system can be in, in their order. */
export const statesOf = ({ fields, state }: MirrorDefinition): { code: string; label: string }[] => {
  const field = fields.find(({ code }) => code === state);
  return (findCodeList(field?.codeList ?? '')?.entries ?? []).map(({ code, label }) => ({ code, label }));
};

/** A state in words; null where the record tells none. */
export const stateWords = (mirror: MirrorDefinition, state: string | null): string | null =>
  statesOf(mirror).find(({ code }) => code === state)?.label ?? state;
