import { businessLines } from '#definitions';
import { regionLevel, regionRange } from '#kit/region-code.ts';
import type { Actor } from '#platform/auth/actor.ts';
import { scopeKey, type Scope } from '#platform/auth/scope.ts';

/**
 * The desks that are one's own, as ranges of desk keys: those of one's post's own level; a township station also keeps the
 * desks of its villages, which seldom have people of their own. Empty for posts that handle nothing.
 */
export const myDesks = (actor: Actor): Scope => {
  const handled = [...actor.scopeFor('case.handle'), ...actor.scopeFor('case.decide')];
  const mayHandle = (key: number): boolean => handled.some(([first, last]) => first <= key && key <= last);
  return actor.posts.flatMap((post) =>
    businessLines
      .filter(({ code }) => post.lines.includes('*') || post.lines.includes(code))
      .map(({ number }) => {
        const [first, last] =
          regionLevel(post.region) === 'township' ? regionRange(post.region) : [post.region, post.region];
        return [scopeKey(number, first), scopeKey(number, last)] as const;
      })
      .filter(([first]) => mayHandle(first)),
  );
};
