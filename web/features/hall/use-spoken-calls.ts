import { useEffect, useRef } from 'react';
import type { HallLive } from '../../api/hall-shapes.ts';
import { callWords } from './hall-words.ts';
import { speak, stopSpeaking } from './speak.ts';

/** Speaks each call, and each further call of the same number, once; what was called before the screen came on is not spoken. */
export const useSpokenCalls = (live: HallLive | undefined, isOn: boolean): void => {
  const heard = useRef<Map<string, number>>(undefined);
  useEffect(() => {
    if (!live) return;
    const isFirst = heard.current === undefined;
    const before = heard.current ?? new Map<string, number>();
    for (const { number, calls, window } of [...live.calls].reverse())
      if (isOn && !isFirst && (before.get(number) ?? 0) < calls) speak(callWords(number, window));
    heard.current = new Map(live.calls.map(({ number, calls }) => [number, calls]));
  }, [live, isOn]);
  useEffect(() => {
    if (!isOn) stopSpeaking();
  }, [isOn]);
};
