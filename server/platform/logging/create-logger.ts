import { pino, type DestinationStream, type Logger } from 'pino';
import { redactError } from './redact-error.ts';

export interface LogSettings {
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Where lines go; standard output when left out. */
  readonly stream?: DestinationStream;
}

/**
 * The server's log: one JSON object a line. It never holds bodies, query strings, header values or personal data;
 * a request is named by its route pattern and its id.
 */
export const createLogger = ({ level = 'info', stream }: LogSettings = {}): Logger => {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: redactError, req: () => undefined, res: () => undefined },
  };
  return stream ? pino(options, stream) : pino(options);
};
