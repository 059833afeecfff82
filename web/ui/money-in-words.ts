const DIGITS = [...'零壹贰叁肆伍陆柒捌玖'];
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** Four digits: 1008 → 壹仟零捌. */
const groupInWords = (group: number): string => {
  let words = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) gap = words !== '';
    else {
      words += `${gap ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
      gap = false;
    }
  }
  return words;
};

const yuanInWords = (yuan: number): string => {
  let words = '';
  let gap = false;
  for (let at = GROUPS.length - 1; at >= 0; at -= 1) {
    const group = Math.floor(yuan / 1e4 ** at) % 1e4;
    if (group === 0) gap = words !== '';
    else {
      words += `${words !== '' && (gap || group < 1000) ? '零' : ''}${groupInWords(group)}${GROUPS[at]}`;
      gap = false;
    }
  }
  return words;
};

/** A sum in the capitals of accounts (GB/T 15835 practice): 100850 fen → 壹仟零捌元伍角. Whole fen, not negative. */
export const moneyInWords = (fen: number): string => {
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const cents = fen % 10;
  const whole = yuan === 0 ? '' : `${yuanInWords(yuan)}元`;
  if (jiao === 0 && cents === 0) return `${whole || '零元'}整`;
  const tenth = jiao === 0 ? (yuan === 0 ? '' : '零') : `${DIGITS[jiao]}角`;
  return `${whole}${tenth}${cents === 0 ? '' : `${DIGITS[cents]}分`}`;
};
