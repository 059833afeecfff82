/** What may hold a semicolon that ends nothing, and the one that ends a statement. */
const PIECES =
  /\$(\w*)\$[\s\S]*?\$\1\$|'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|;|[^;'"$/-]+|[$/-]/g;
const NOTHING = /^(?:\s|--[^\n]*|\/\*[\s\S]*?\*\/)*$/;

/**
 * The statements of a text of SQL, without their semicolons. A Citus cluster hands a change of a table on to its workers with
 * all the text it came in, so there each must travel alone.
 */
export const splitStatements = (text: string): string[] => {
  const statements = [''];
  for (const [piece] of text.matchAll(PIECES)) {
    if (piece === ';') statements.push('');
    else statements[statements.length - 1] += piece;
  }
  return statements.filter((statement) => !NOTHING.test(statement)).map((statement) => statement.trim());
};
