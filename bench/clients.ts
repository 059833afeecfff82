/** How many ask at the same time, in every measurement of a server. */
export const CLIENTS = 20;

const told = new Set<string>();

/** Whether a request was answered as asked. A refusal is told on the screen, each kind once: it is counted among the errors. */
export const ok = ({ status, body }: { readonly status: number; readonly body: string }): boolean => {
  if (status === 200) return true;
  const kind = `${status} ${/"code":"([^"]*)"/.exec(body)?.[1] ?? ''}`;
  if (!told.has(kind)) process.stderr.write(`  refused: ${status} ${body}\n`);
  told.add(kind);
  return false;
};
