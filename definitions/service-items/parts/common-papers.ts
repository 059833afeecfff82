import { known, personFact, type Expression, type MaterialRule } from '#kit';

/** 国务院令第716号 art. 7: what sharing gives is not asked for. */
const SHARED = '国务院令第716号第七条：能够通过数据共享取得的，不再要求提交。';

export const applicationPaper = (title: string): MaterialRule => ({
  code: 'application',
  title,
  form: 'filled',
  copies: 1,
});

/** Shown at the counter; not asked of a person whose file is there, since the number in it was checked. */
export const identityPaper: MaterialRule = {
  code: 'identity',
  title: '居民身份证',
  form: 'original',
  copies: 1,
  document: 'id-card',
  spared: { when: known(personFact('identities')), because: `已建档，身份信息已核验。${SHARED}` },
};

export const servicePaper: MaterialRule = {
  code: 'service-certificate',
  title: '退役证件（退出现役证、转业证或者离休退休证等）',
  form: 'original',
  copies: 1,
  document: 'service-papers',
  spared: {
    when: known(personFact('dischargedOn')),
    because: `档案中已有服役和退役信息。${SHARED}`,
  },
};

/** A copy that only some applicants bring. */
export const paperWhen = (code: string, title: string, required: Expression): MaterialRule => ({
  code,
  title,
  form: 'copy',
  copies: 1,
  required,
});

export const copyOf = (code: string, title: string, isVital = true): MaterialRule => ({
  code,
  title,
  form: 'copy',
  copies: 1,
  ...(isVital ? {} : { isVital }),
});

/** A paper that the bureau reads from another department's data when the applicant agrees, or from its own file. */
export const sharedPaper = (code: string, title: string, when: Expression, source: string): MaterialRule => ({
  code,
  title,
  form: 'copy',
  copies: 1,
  spared: { when, because: `${source}。${SHARED}` },
});

/** A paper whose scan is kept as a kind of its own: health, identity and bank papers lie sealed. */
export const keptAs = (document: string, material: MaterialRule): MaterialRule => ({ ...material, document });
