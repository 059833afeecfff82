import { useEffect, useState } from 'react';
import { canSpeak, speak, stopSpeaking, type VoiceTrouble } from '../../ui/speak.ts';

/** Reads what a page asks to whoever sees badly; not offered by a browser without a voice. */
export const ReadAloud = ({ words }: { readonly words: string }) => {
  const [trouble, setTrouble] = useState<VoiceTrouble | null>(null);
  useEffect(() => stopSpeaking, []);
  if (!canSpeak()) return null;
  const read = () => {
    stopSpeaking();
    speak(words, setTrouble);
  };
  return (
    <>
      <button type="button" className="rj-rate__choice rj-rate__aloud" onClick={read}>
        读给我听
      </button>
      {trouble ? <p role="status">这台设备没有读出声音，请看屏幕上的字。</p> : null}
    </>
  );
};
