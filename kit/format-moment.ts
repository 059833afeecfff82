const SPELT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
});

/** A moment as 2026年11月22日 14:05 in Shanghai, for sentences. */
export const spellMoment = (moment: Date): string => SPELT.format(moment);

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** ISO moment as 2026-11-22 14:05 in Shanghai, whatever the machine believes. */
export const formatMoment = (iso: string): string =>
  new Date(Date.parse(iso) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
