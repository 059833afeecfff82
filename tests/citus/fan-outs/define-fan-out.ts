/** Statements that are planned for more than one shard on purpose. */
export interface FanOut {
  /** What is asked of all counties, as an operator would say it. */
  readonly name: string;
  /** Why it may, at the size of a nation. */
  readonly why: string;
  /** As `shapeOf` writes them; `<table>` stands for any one, `…` for what varies, such as filters, or nothing. */
  readonly statements: readonly string[];
}

/** A statement without what tells it from others of its kind: comments, quotes, numbers of parameters and how many there are. */
export const shapeOf = (statement: string): string =>
  statement
    .replaceAll(/\/\*.*?\*\//gs, ' ')
    .replaceAll('"', '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\$\d+/g, '?')
    .replaceAll(/\?(?:, ?\?)+/g, '?')
    .replaceAll(/\(\?\)(?:, ?\(\?\))+/g, '(?)')
    .trim();

const literally = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');

const matcherOf = (pattern: string): RegExp =>
  new RegExp(`^${literally(pattern).replaceAll(/ ?… ?/g, '.*').replaceAll('<table>', '\\w+')}$`);

/** Those shapes that none of the fan-outs names, each once. */
export const unnamed = (fanOuts: readonly FanOut[], statements: readonly string[]): string[] => {
  const matchers = fanOuts.flatMap((fanOut) => fanOut.statements.map(matcherOf));
  return [...new Set(statements.map(shapeOf))].filter(
    (shape) => !matchers.some((matcher) => matcher.test(shape)),
  );
};
