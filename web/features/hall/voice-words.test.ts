import { expect, test } from 'vitest';
import { voiceWords } from './voice-words.ts';

test('a browser without a voice sends people to the screen, whatever was switched on', () => {
  for (const isOn of [true, false])
    expect(voiceWords({ isThere: false, isOn, trouble: null })).toBe('本机浏览器不能语音播报，请看屏幕叫号');
});

test('a voice that is switched on and not heard says so and what to do', () => {
  expect(voiceWords({ isThere: true, isOn: true, trouble: 'blocked' })).toContain('请点一下这里');
  expect(voiceWords({ isThere: true, isOn: true, trouble: 'failed' })).toContain('请看屏幕叫号');
  expect(voiceWords({ isThere: true, isOn: true, trouble: null })).toBe('语音播报：开');
});

test('a voice that is switched off has no trouble', () => {
  expect(voiceWords({ isThere: true, isOn: false, trouble: 'failed' })).toBe('语音播报：关');
});
