import type { OpenFacts, PersonDraft, SealedFacts } from '../person-draft.ts';
import { SEALED_FIELDS } from '../person-draft.ts';

/** From which of two files a fact is taken; `both` joins lists. */
export type MergeChoice = 'kept' | 'folded' | 'both';

/** By the code of the fact. */
export type MergeChoices = Readonly<Record<string, MergeChoice>>;

/** Facts that are lists and can be joined. */
export const JOINED_FACTS = [
  'identities',
  'skills',
  'serviceSpells',
  'honours',
  'family',
  'educations',
  'jobs',
  'certificates',
] as const;

interface Facts {
  readonly facts: OpenFacts;
  readonly sealed: SealedFacts;
}

const joined = (left: readonly unknown[], right: readonly unknown[]): unknown[] => {
  const known = new Set(left.map((one) => JSON.stringify(one)));
  return [...left, ...right.filter((one) => !known.has(JSON.stringify(one)))];
};

/** The facts of a merged file. Where it lies is no matter of choice: it stays where the kept file is. */
export const chosenDraft = (kept: Facts, folded: Facts, choices: MergeChoices): PersonDraft => {
  const from = (own: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.keys(own).map((code) => {
        const choice = code === 'regionCode' ? 'kept' : (choices[code] ?? 'kept');
        if (choice === 'both' && (JOINED_FACTS as readonly string[]).includes(code))
          return [code, joined(own[code] as unknown[], other[code] as unknown[])];
        return [code, choice === 'folded' ? other[code] : own[code]];
      }),
    );
  const sealedOf = ({ sealed }: Facts) =>
    Object.fromEntries(SEALED_FIELDS.map((code) => [code, sealed[code]]));
  return {
    ...from({ ...kept.facts }, { ...folded.facts }),
    ...from(sealedOf(kept), sealedOf(folded)),
  } as unknown as PersonDraft;
};
