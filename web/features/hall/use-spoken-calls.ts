import { useCallback, useEffect, useRef, useState } from 'react';
import type { HallLive } from '../../api/hall-shapes.ts';
import { useStored } from '../../ui/stored.ts';
import { canSpeak, speak, stopSpeaking, type VoiceTrouble } from '../../ui/speak.ts';
import { callWords } from './hall-words.ts';

/** Browsers stay silent until somebody has touched the page. */
const troubleAtFirst = (): VoiceTrouble | null =>
  navigator.userActivation?.hasBeenActive === false ? 'blocked' : null;

/**
 * Speaks each call, and each further call of the same number, once; what was called before the screen came on is not
 * spoken. Pressed, the voice is switched, or tried again where it was not heard.
 */
export const useSpokenCalls = (live: HallLive | undefined) => {
  const [isOn, setOn] = useStored('hall-voice', true);
  const [trouble, setTrouble] = useState(troubleAtFirst);
  const heard = useRef<Map<string, number>>(undefined);
  useEffect(() => {
    if (!live) return;
    const isFirst = heard.current === undefined;
    const before = heard.current ?? new Map<string, number>();
    for (const { number, calls, window } of [...live.calls].reverse())
      if (isOn && !isFirst && (before.get(number) ?? 0) < calls) speak(callWords(number, window), setTrouble);
    heard.current = new Map(live.calls.map(({ number, calls }) => [number, calls]));
  }, [live, isOn]);
  useEffect(() => {
    if (!isOn) stopSpeaking();
  }, [isOn]);
  const press = useCallback(() => {
    const wasHeard = isOn && trouble === null;
    setOn(!wasHeard);
    if (!wasHeard) speak('语音播报已打开', setTrouble);
  }, [isOn, trouble, setOn]);
  return { isThere: canSpeak(), isOn, trouble, press };
};
