import { z } from 'zod';
import { onceOnly, onceOnRow, stepWith } from '#modules/acts';
import { recordedIn } from '#modules/ledgers';
import { inScope, type Tx } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { ArchiveFileShape, ArchiveParams, ContentsLines } from './archive-contracts.ts';
import type { ArchiveRef } from './archive-row.ts';
import {
  acceptedBy,
  acceptFiles,
  checkFile,
  digitisingLedger,
  drawSample,
  sampleSize,
} from './check-quality.ts';
import { getBatch, getFile } from './get-archive.ts';
import { indexFile } from './index-file.ts';
import { presentFile } from './present-archive.ts';
import { registerFiles } from './register-files.ts';
import { takeScanOff } from './take-scan-off.ts';

const rowVersion = z.number().int().describe('The version that was read.');
const refOf = ({ county, id }: { county: number; id: string }) => ({ countyCode: county, id });
const showFile = async (tx: Tx, ref: ArchiveRef) => presentFile(await getFile(tx, ref));
const upper = (text: string): string => text.toUpperCase();

export const registerFilesRoute = defineRoute(
  {
    method: 'POST',
    path: '/archive-batches/:county/:id/files',
    summary: 'Registers folders, each judged by itself; the ledger of paper archives counts those added.',
    permission: 'archive.manage',
    params: ArchiveParams,
    body: z.object({
      files: z
        .array(
          z.object({
            box: z.string().trim().max(40),
            number: z.string().trim().min(1, '请填写档号。').max(60),
            name: z.string().trim().min(1, '请填写姓名。').max(40),
            idNumber: z.string().trim().transform(upper).nullish(),
            pages: z.number().int().min(0).max(10_000),
          }),
        )
        .min(1, '没有档案。')
        .max(500, '一次最多登记500卷。'),
    }),
    response: z.object({
      results: z.array(
        z.object({
          status: z.enum(['added', 'refused']),
          reason: z.string().nullable(),
          isLinked: z.boolean(),
        }),
      ),
    }),
  },
  async ({ db, actor, scope, params, body, requestKey }) =>
    inScope(db, scope, async (tx) => {
      const batch = await getBatch(tx, refOf(params), { lock: true });
      const files = body.files.map((file) => ({ ...file, idNumber: file.idNumber || null }));
      return { results: await registerFiles(tx, { actor, requestKey }, batch, files) };
    }),
);

export const indexFileRoute = defineRoute(
  {
    method: 'POST',
    path: '/archive-files/:county/:id/contents',
    summary: 'Writes the list of contents of a scanned folder.',
    permission: 'archive.manage',
    params: ArchiveParams,
    body: z.object({ contents: ContentsLines.min(1, '目录至少要有一行。'), rowVersion }),
    response: ArchiveFileShape,
  },
  (asked) =>
    onceOnRow(asked, {
      ...stepWith(asked, (tx, context, ref) => indexFile(tx, context, ref, asked.body)),
      kind: 'archive.index',
      present: showFile,
    }),
);

export const takeScanOffRoute = defineRoute(
  {
    method: 'POST',
    path: '/archive-files/:county/:id/scan-removals',
    summary: 'Takes a bad scan off a folder that no check has passed yet; it is kept out of sight.',
    permission: 'archive.manage',
    params: ArchiveParams,
    body: z.object({ scan: z.uuid(), reason: z.string().trim().max(200), rowVersion }),
    response: ArchiveFileShape,
  },
  (asked) => {
    const { body } = asked;
    return onceOnRow(asked, {
      ...stepWith(asked, (tx, context, ref) => takeScanOff(tx, context, ref, body), body.reason),
      kind: 'archive.unscan',
      present: showFile,
    });
  },
);

export const drawSampleRoute = defineRoute(
  {
    method: 'POST',
    path: '/archive-batches/:county/:id/samples',
    summary: 'Draws by chance which of the indexed folders are looked at again.',
    permission: 'archive.manage',
    params: ArchiveParams,
    response: z.object({ sampled: z.number().int() }),
  },
  ({ db, actor, scope, params, requestKey }) => {
    const context = { actor, requestKey };
    return onceOnly(db, scope, context, {
      countyCode: params.county,
      kind: 'archive.sample',
      act: async (tx) => ({ sampled: await drawSample(tx, context, refOf(params)) }),
      recall: async (tx) => ({ sampled: await sampleSize(tx, refOf(params)) }),
    });
  },
);

export const checkFileRoute = defineRoute(
  {
    method: 'POST',
    path: '/archive-files/:county/:id/checks',
    summary: 'Passes or returns a folder of the sample.',
    permission: 'archive.manage',
    params: ArchiveParams,
    body: z.object({ passes: z.boolean(), reason: z.string().trim().max(200).default(''), rowVersion }),
    response: ArchiveFileShape,
  },
  (asked) => {
    const { body } = asked;
    return onceOnRow(asked, {
      ...stepWith(asked, (tx, context, ref) => checkFile(tx, context, ref, body), body.reason),
      kind: 'archive.check',
      present: showFile,
    });
  },
);

export const acceptFilesRoute = defineRoute(
  {
    method: 'POST',
    path: '/archive-batches/:county/:id/acceptances',
    summary: 'Accepts what was indexed and passed the check; the ledger of archives digitised gets its line.',
    permission: 'archive.manage',
    params: ArchiveParams,
    response: z.object({ accepted: z.number().int() }),
  },
  ({ db, actor, scope, params, requestKey }) => {
    const context = { actor, requestKey };
    return onceOnly(db, scope, context, {
      countyCode: params.county,
      ...recordedIn(digitisingLedger()),
      act: async (tx) => ({ accepted: await acceptFiles(tx, context, refOf(params)) }),
      recall: async (_, act) => ({ accepted: acceptedBy(act) }),
    });
  },
);
