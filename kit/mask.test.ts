import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskAddress, maskBankAccount, maskIdNumber, maskName, maskPhone } from './mask.ts';

test.each([
  [maskIdNumber('11010519491231002X'), '110***********002X'],
  [maskPhone('13812341234'), '138****1234'],
  [maskPhone('0990-1234567'), '********4567'],
  [maskBankAccount('6217000012345678'), '************5678'],
  [maskName('张建国'), '张**'],
  [maskName('李明'), '李*'],
  [maskAddress('云麓市荣湖区和平街道胜利路8号'), '云麓市荣湖**********'],
  [maskIdNumber('123'), '***'],
])('%s is %s', (masked, expected) => {
  expect(masked).toBe(expected);
});

test('every mask keeps the length and hides at least half of anything longer than two characters', () => {
  const masks = [maskIdNumber, maskPhone, maskBankAccount, maskName, maskAddress];
  fc.assert(
    fc.property(
      fc.constantFrom(...masks),
      fc.string({ unit: fc.constantFrom(...'0123456789张李'), maxLength: 24 }),
      (mask, text) => {
        const masked = mask(text);
        const hidden = [...masked].filter((character) => character === '*').length;
        expect([...masked].length).toBe([...text].length);
        if (text.length > 2) expect(hidden * 2).toBeGreaterThanOrEqual(text.length);
      },
    ),
  );
});
