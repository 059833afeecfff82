import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { sm3 } from '#platform/crypto/sm3.ts';
import type { StoredAct } from './act.ts';

/** SM3 of every column of an act as the database returns it, in a fixed order; independent of JSON spacing. */
export const actDigest = (act: StoredAct): Buffer =>
  sm3(
    canonicalJson([
      act.county_code,
      act.id,
      act.kind,
      act.subject_id,
      act.effective_on,
      act.recorded_at.toISOString(),
      act.account_id,
      act.post_id,
      act.device,
      act.reason,
      act.definition_version,
      act.payload,
      act.request_key,
      act.scope_key,
    ]),
  );

/** The digest before the first seal of a county. */
export const CHAIN_START: Buffer = Buffer.alloc(32);

/** The next link: SM3(previous ‖ digests of the acts in their order). */
export const sealDigest = (previous: Uint8Array, acts: readonly StoredAct[]): Buffer =>
  sm3(previous, ...acts.map(actDigest));
