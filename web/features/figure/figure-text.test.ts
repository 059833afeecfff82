import { expect, test } from 'vitest';
import { comparisonText, figureText } from './figure-text.ts';

test('a value is shown with its unit; a missing one as missing', () => {
  expect(figureText(12_345, '人次')).toBe('12,345人次');
  expect(figureText(123_456_700, '元')).toBe('¥1,234,567.00');
  expect(figureText(98.76, '%')).toBe('98.8%');
  expect(figureText(0, '件')).toBe('0件');
  expect(figureText(null, '件')).toBe('缺数');
});

test('a rate just below a hundred is not shown as one, as no report writes it', () => {
  expect(figureText(99.97, '%')).toBe('99.9%');
  expect(figureText(0.02, '%')).toBe('0.1%');
  expect(comparisonText(99.97, 99.2, '%')).toBe('增0.7个百分点');
  expect(comparisonText(84.34, 84.31, '%')).toBe('基本持平');
  expect(comparisonText(1, 100_000, '件')).toBe('降99.9%');
  expect(comparisonText(0, 100_000, '件')).toBe('降100.0%');
});

test('a comparison needs both values; rates are compared in points', () => {
  expect(comparisonText(110, 100, '件')).toBe('增10.0%');
  expect(comparisonText(90, 100, '件')).toBe('降10.0%');
  expect(comparisonText(100, 100, '件')).toBe('持平');
  expect(comparisonText(10_001, 10_000, '件')).toBe('基本持平');
  expect(comparisonText(97.5, 98, '%')).toBe('降0.5个百分点');
  expect(comparisonText(5, 0, '件')).toBeUndefined();
  expect(comparisonText(5, null, '件')).toBeUndefined();
});
