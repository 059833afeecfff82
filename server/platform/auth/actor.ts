import type { Permission } from '#kit/define-role.ts';
import type { RegionCode } from '#kit/region-code.ts';
import type { Scope } from './scope.ts';

/** A post an actor holds today. */
export interface ActorPost {
  readonly id: string;
  readonly role: string;
  readonly title: string;
  readonly region: RegionCode;
  /** Business line codes; ['*'] means all. */
  readonly lines: readonly string[];
}

/** Who acts: an account with its posts, the machine's own command line, or a system job. */
export interface Actor {
  readonly accountId: string;
  readonly displayName: string;
  readonly posts: readonly ActorPost[];
  /** The post the actor works as now; acts carry it. */
  readonly postId: string | null;
  /** Where from: address and browser, or 'command-line', or 'job:NAME'. */
  readonly device: string;
  /** Union, over the posts, of where this permission holds. Empty when it holds nowhere. */
  readonly scopeFor: (permission: Permission) => Scope;
}
