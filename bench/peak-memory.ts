import { readFileSync } from 'node:fs';

/** The most memory a process has held so far, in MiB; 0 when it is gone or the machine does not tell. */
export const peakMemory = (pid: number | undefined): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};
