/**
 * Should Ctrl-C or SIGTERM come from now on, closes first and then ends the process as the signal would have. Answers
 * how to take that back. Without it a database started by this process would go on running alone.
 */
export const closeOnSignal = (close: () => Promise<void>): (() => void) => {
  const interrupt = (signal: NodeJS.Signals): void => {
    const end = (): never => process.exit(signal === 'SIGINT' ? 130 : 143);
    close().then(end, end);
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  return () => void process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
};
