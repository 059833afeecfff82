import { Problem } from '../../errors/problem.ts';

/** Anything in a drawing that runs, loads or leads elsewhere. */
const ACTIVE = [
  /<([\w-]+:)?script/i,
  /\son\w+\s*=/i,
  /javascript:/i,
  /<([\w-]+:)?foreignobject/i,
  /<([\w-]+:)?(iframe|embed|object)\b/i,
  /[\s:]href\s*=(?!\s*["']?\s*(#|data:image\/(png|jpeg)))/i,
  /@import/i,
  /url\((?!\s*["']?\s*(#|data:image\/(png|jpeg)))/i,
  /<!entity/i,
];

/** A drawing is text a browser runs: one with script in it is refused. `text` is the whole drawing. */
export const refuseActiveSvg = (text: string): void => {
  const plain = text.replace(/&#x?0*([0-9a-f]+);?/gi, (whole, digits: string) => {
    const point = parseInt(digits, whole.toLowerCase().startsWith('&#x') ? 16 : 10);
    return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : '';
  });
  if (![text, plain].some((form) => ACTIVE.some((pattern) => pattern.test(form)))) return;
  throw new Problem('invalid', 'active-drawing', '图形文件（SVG）里含有脚本或外部链接，不能保存。', {
    advice: '请另存为PNG图片后再上传。',
  });
};
