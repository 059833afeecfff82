/** Why words were not spoken. blocked: the browser waits for a touch of the page first · failed: no voice, or it broke off. */
export type VoiceTrouble = 'blocked' | 'failed';

/** Whether this browser has a voice at all; old and stripped ones have none. */
export const canSpeak = (): boolean => 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window;

/** Silenced on purpose: no trouble. */
const STOPPED = ['canceled', 'interrupted'];

/** Speaks Chinese through the browser; says nothing where it cannot. What is being spoken is finished first. */
export const speak = (words: string, onHeard?: (trouble: VoiceTrouble | null) => void): void => {
  if (!canSpeak()) return;
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.lang = 'zh-CN';
  utterance.rate = 0.9;
  utterance.onstart = () => onHeard?.(null);
  utterance.onerror = ({ error }) => {
    if (!STOPPED.includes(error)) onHeard?.(error === 'not-allowed' ? 'blocked' : 'failed');
  };
  window.speechSynthesis.speak(utterance);
};

export const stopSpeaking = (): void => {
  if (canSpeak()) window.speechSynthesis.cancel();
};
