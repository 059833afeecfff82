import { expect, test } from 'vitest';
import { wordFigure } from '#kit';
import { drawnValue } from '#kit/report-document/table-layout.ts';
import { wordCell } from './word-cell.ts';

test('a sum in a table, in a sentence and in a chart is the same, halves rounded up as by hand', () => {
  for (const yuan of [10_050, 10_250, 12_550, 26_750, 83_450, 1_000_050, 1_234_550]) {
    const fen = yuan * 100;
    const byHand = (yuan + 50) / 10_000;
    const sentence = wordFigure(fen, { unit: '元', scale: 'ten-thousand' });
    expect([yuan, Number.parseFloat(wordCell(fen, '元')), Number.parseFloat(sentence)]).toEqual([
      yuan,
      byHand,
      byHand,
    ]);
    expect(drawnValue(fen, '万元')).toBe(byHand);
  }
});
