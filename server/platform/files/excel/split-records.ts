/**
 * Cuts a growing text after its last complete record: at the last line end that is not inside quotes.
 * Feed it pieces in order; it answers the records complete so far and keeps the rest.
 */
export const recordSplitter = () => {
  let rest = '';
  return {
    take: (piece: string): string => {
      const text = rest + piece;
      const cut = lastRecordEnd(text);
      rest = text.slice(cut);
      return text.slice(0, cut);
    },
    end: (): string => rest,
  };
};

const lastRecordEnd = (text: string): number => {
  if (!text.includes('"')) return text.lastIndexOf('\n') + 1;
  let quoted = false;
  let cut = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 34) quoted = !quoted;
    else if (unit === 10 && !quoted) cut = at + 1;
  }
  return cut;
};
