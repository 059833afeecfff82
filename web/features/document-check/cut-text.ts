interface Marked {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of a paragraph: plain, or under one finding. */
export interface CutPiece<T extends Marked> {
  readonly text: string;
  readonly finding: T | undefined;
}

/** Cuts a paragraph at its findings. Where two overlap, the later one keeps what the earlier one leaves. */
export const cutText = <T extends Marked>(text: string, findings: readonly T[]): CutPiece<T>[] => {
  const pieces: CutPiece<T>[] = [];
  let at = 0;
  for (const finding of findings.toSorted((left, right) => left.start - right.start)) {
    const start = Math.max(finding.start, at);
    if (finding.end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), finding: undefined });
    pieces.push({ text: text.slice(start, finding.end), finding });
    at = finding.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), finding: undefined });
  return pieces;
};
