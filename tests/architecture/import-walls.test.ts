import { expect, test } from 'vitest';
import { importsOf, sourceFiles, type Import } from './imports-of.ts';

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
const within = (path: string, ...folders: string[]): boolean =>
  folders.some((folder) => path.startsWith(`${folder}/`));
const told = (broken: readonly Import[]): string[] => broken.map(({ from, to }) => `${from} → ${to}`);

const product = (folder: string): Import[] => importsOf(folder).filter(({ from }) => !isTest(from));

test('the walk sees the tree', () => {
  expect(sourceFiles('kit').length).toBeGreaterThan(5);
  expect(importsOf('server/platform').some(({ to }) => to === 'generated/db.ts')).toBe(true);
});

test('the kit stands alone and runs in the browser', () => {
  const broken = product('kit').filter(({ to, isOurs }) =>
    isOurs ? !within(to, 'kit') : to.startsWith('node:'),
  );
  expect(told(broken)).toEqual([]);
});

test('definitions are plain data over the kit', () => {
  const broken = product('definitions').filter(
    ({ to, isOurs }) => !isOurs || !within(to, 'kit', 'definitions'),
  );
  expect(told(broken)).toEqual([]);
});

test('the platform knows no bureau word', () => {
  const broken = product('server/platform').filter(
    ({ to, isOurs }) => isOurs && !within(to, 'kit', 'server/platform', 'generated'),
  );
  expect(told(broken)).toEqual([]);
});

test('a module reaches another only through its door', () => {
  const moduleOf = (path: string): string => path.split('/')[2] ?? '';
  const broken = product('server/modules').filter(({ from, to, isOurs }) => {
    if (!isOurs || within(to, 'kit', 'definitions', 'generated', 'server/platform')) return false;
    if (!within(to, 'server/modules')) return true;
    return moduleOf(from) !== moduleOf(to) && to !== `server/modules/${moduleOf(to)}/index.ts`;
  });
  expect(told(broken)).toEqual([]);
});

test('the browser never imports the server', () => {
  const broken = product('web').filter(({ to, isOurs }) => isOurs && !within(to, 'web', 'kit', 'generated'));
  expect(told(broken)).toEqual([]);
});
