import { readFileSync } from 'node:fs';

/** Fields of /proc/PID/stat after the command's name, which may hold spaces; null where there is no /proc. */
const statOf = (pid: number): string[] | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
};

/** Killed, and only waiting for its parent to notice. */
const isZombie = (pid: number): boolean => {
  const state = statOf(pid)?.[0];
  return state === 'Z' || state === 'X';
};

/** Whether a process of this id lives; one of another user counts, one that was killed and not yet buried does not. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * What tells this process from a later one that got the same id: boot and start time. Empty where /proc is missing,
 * and there the id alone must do.
 */
export const processMark = (pid: number): string => {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const startTime = statOf(pid)?.[19];
    return startTime === undefined ? '' : `${boot}:${startTime}`;
  } catch {
    return '';
  }
};
