import type { Actor } from './actor.ts';
import { WHOLE_SCOPE } from './scope.ts';

/** The nil account: acts made by the command line or by a job rather than by a person signed in. */
export const SYSTEM_ACCOUNT = '00000000-0000-0000-0000-000000000000';

/** An actor for commands on the machine itself and for jobs; `device` says which. */
export const systemActor = (device: string): Actor => ({
  accountId: SYSTEM_ACCOUNT,
  displayName: '系统',
  posts: [],
  postId: null,
  device,
  scopeFor: () => WHOLE_SCOPE,
});
