import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportPdf } from './export-pdf.ts';

/** A program in the place of LibreOffice; `$folder` in its lines is where it may write. */
const officeOf = async (...lines: readonly string[]) => {
  const folder = await mkdtemp(join(tmpdir(), 'rongjun-office-'));
  const path = join(folder, 'soffice');
  await writeFile(path, ['#!/bin/sh', `folder=${folder}`, ...lines].join('\n'));
  await chmod(path, 0o755);
  return {
    environment: { RONGJUN_SOFFICE: path },
    read: (name: string) => readFile(join(folder, name), 'utf8'),
  };
};

/** A process that has ended may stand in the list until somebody asks for it. */
const isAlive = (pid: number): boolean => {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return /^[^Z\s]/.test(stdout);
};

test('what takes too long is ended with all it began', async () => {
  const { environment, read } = await officeOf('sleep 60 &', 'echo $! > $folder/pid', 'wait');
  await expect(exportPdf(Buffer.from('docx'), environment, 1_000)).rejects.toMatchObject({
    code: 'pdf-failed',
  });
  const pid = Number(await read('pid'));
  await expect.poll(() => isAlive(pid)).toBe(false);
});

const SETS = [
  'echo begun >> $folder/log',
  'sleep 0.2',
  'printf %%PDF- > "$6/report.pdf"',
  'echo done >> $folder/log',
];

test('two asked for at once are set one after the other', async () => {
  const { environment, read } = await officeOf(...SETS);
  const both = await Promise.all([1, 2].map(() => exportPdf(Buffer.from('docx'), environment)));
  expect(both.map(String)).toEqual(['%PDF-', '%PDF-']);
  expect((await read('log')).trim().split('\n')).toEqual(['begun', 'done', 'begun', 'done']);
});

test('whoever comes while many wait is asked to come again', async () => {
  const { environment } = await officeOf(...SETS);
  const all = await Promise.allSettled(
    Array.from({ length: 9 }, () => exportPdf(Buffer.from('docx'), environment)),
  );
  expect(all.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(8);
  expect(all.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'pdf-busy' } }]);
});
