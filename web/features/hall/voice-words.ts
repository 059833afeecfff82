import type { VoiceTrouble } from '../../ui/speak.ts';

interface Voice {
  /** The browser has a voice at all. */
  readonly isThere: boolean;
  readonly isOn: boolean;
  readonly trouble: VoiceTrouble | null;
}

/** What the display says of its voice: calls that are not heard must at least be looked for. */
export const voiceWords = ({ isThere, isOn, trouble }: Voice): string => {
  if (!isThere) return '本机浏览器不能语音播报，请看屏幕叫号';
  if (!isOn) return '语音播报：关';
  if (trouble === 'blocked') return '语音还没有开，请点一下这里';
  if (trouble === 'failed') return '语音没有播出来，请看屏幕叫号；点这里再试';
  return '语音播报：开';
};
