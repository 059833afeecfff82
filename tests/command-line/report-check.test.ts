import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'rongjun-check-'));
const keep = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

test('a sound document leaves exit code 0, a defect 1', async () => {
  const sound = await runCommand(['report', 'check', keep('a.txt', '全年走访慰问老兵300人次。\n')]);
  expect([sound.code, sound.stdout]).toEqual([0, '没有发现问题，共14字。\n']);
  const flawed = await runCommand(['report', 'check', keep('b.md', '# 总结\n\n慰问xx余人次。\n'), '--json']);
  expect(flawed.code).toBe(1);
  expect(JSON.parse(flawed.stdout)).toMatchObject({
    summary: { errors: 1 },
    findings: [{ rule: 'unfilled-blank', number: 3, excerpt: 'xx余' }],
  });
});

test('--marked writes a docx with comments, and only for a docx', async () => {
  const document = new Document({ sections: [{ children: [new Paragraph('慰问xx人。')] }] });
  const file = keep('c.docx', await Packer.toBuffer(document));
  const out = join(folder, 'marked.docx');
  const done = await runCommand(['report', 'check', file, '--marked', out]);
  expect([done.code, done.stdout]).toEqual([1, expect.stringContaining(`带批注的副本：${out}`)]);
  expect(Object.keys((await JSZip.loadAsync(await readFile(out))).files)).toContain('word/comments.xml');
  const refused = await runCommand(['report', 'check', keep('d.txt', '好。'), '--marked', out]);
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('只有docx')]);
});

test('what cannot be checked is told in a sentence', async () => {
  const missing = await runCommand(['report', 'check', join(folder, 'none.docx')]);
  expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('没有这个文件')]);
  const broken = await runCommand(['report', 'check', keep('e.docx', 'PK\u0003\u0004…')]);
  expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining('已损坏')]);
  const rule = await runCommand(['report', 'check', keep('f.txt', '好。'), '--without', 'no-such']);
  expect([rule.code, rule.stderr]).toEqual([2, expect.stringContaining('没有这条规则')]);
});
