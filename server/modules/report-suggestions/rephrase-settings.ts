import { Problem } from '#platform/errors/problem.ts';

/** An OpenAI-compatible service, such as a model on the bureau's own network. */
export interface RephraseSettings {
  /** Ends before /chat/completions. */
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
}

/**
 * RONGJUN_REPHRASE_URL, RONGJUN_REPHRASE_MODEL and RONGJUN_REPHRASE_KEY; null while no address is set, which is how it is
 * delivered. Throws Problem invalid for an address that is none.
 */
export const rephraseSettings = (environment: NodeJS.ProcessEnv = process.env): RephraseSettings | null => {
  const written = environment.RONGJUN_REPHRASE_URL;
  if (!written) return null;
  if (!URL.canParse(written) || !/^https?:$/.test(new URL(written).protocol))
    throw new Problem('invalid', 'rephrase-setting', '改写服务的地址不正确。', {
      advice: '请系统管理员核对 RONGJUN_REPHRASE_URL。',
    });
  return {
    url: written.replace(/\/+$/, ''),
    model: environment.RONGJUN_REPHRASE_MODEL ?? 'default',
    key: environment.RONGJUN_REPHRASE_KEY ?? null,
  };
};
