import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('../../docs/how-to/size-an-installation.md', import.meta.url));
const RESULT = fileURLToPath(new URL('../results/registry.json', import.meta.url));
const [BEGIN, END] = ['<!-- sizing:begin -->', '<!-- sizing:end -->'];

/** What the page rests on, of one measured size. */
interface Measured {
  readonly persons: number;
  readonly filled: { readonly perSecond: number };
  readonly size: {
    readonly databaseMiB: number;
    readonly largest: readonly { readonly name: string; readonly rows: number; readonly mebibytes: number }[];
  };
  readonly latencies: Readonly<Record<string, { readonly p95: number; readonly perSecond: number }>>;
  readonly serverPeakMemoryMiB: number;
  readonly backup: { readonly seconds: number; readonly mebibytes: number } | null;
}

interface Run {
  readonly at: string;
  readonly machine: { readonly cpus: number; readonly memoryGiB: number };
  readonly raw: readonly Measured[];
}

/** Levels of the administration; the nation is 57 million people and 640,000 stations, the others their share of it. */
const LEVELS = [
  { name: '区县', persons: 34_000 },
  { name: '市', persons: 340_000 },
  { name: '省', persons: 3_400_000 },
  { name: '全国', persons: 57_000_000 },
] as const;
const PERSONS_PER_STATION = 57_000_000 / 640_000;

/** Assumed, not measured: one clerk a station, a tenth of them at work in the busiest minute, a request every ten seconds. */
const REQUESTS_PER_STATION = 0.1 / 10;
/** Assumed: entries a person and year, as in the demonstration city. */
const ENTRIES_PER_YEAR = 1.5;
/** Data, a backup beside it, and as much again to grow and to restore into. */
const DISKS = 3;
/** Half of the cores stay free. */
const HEADROOM = 2;
const CORES_PER_WORKER = 16;
const FEWEST_GIB = 8;
const MIB_PER_GIB = 1024;

const rounded = (value: number): string =>
  value >= 10 ? Math.ceil(value).toLocaleString('en-US') : (Math.ceil(value * 10) / 10).toString();

const perRow = ({ size }: Measured, table: string): number => {
  const found = size.largest.find(({ name }) => name === table);
  return found && found.rows > 0 ? found.mebibytes / found.rows : 0;
};

const hours = (seconds: number): string =>
  seconds < 60
    ? `${rounded(seconds)} 秒`
    : seconds < 3600
      ? `${rounded(seconds / 60)} 分钟`
      : `${rounded(seconds / 3600)} 小时`;

/** The two tables of the page: what was measured, and what follows from it for each level. */
const sizingTables = ({ at, machine, raw }: Run): string[] => {
  const base = raw.at(-1);
  if (!base) return ['还没有测量。'];
  const searches = base.latencies['search'];
  const perCore = (searches?.perSecond ?? 0) / machine.cpus;
  const memoryShare = machine.memoryGiB / (base.size.databaseMiB / MIB_PER_GIB);
  const entryMiB = perRow(base, 'ledger_entry') + perRow(base, 'act');
  const measured = raw.map(
    ({ persons, size, latencies, filled, serverPeakMemoryMiB, backup }) =>
      `| ${persons.toLocaleString('en-US')} | ${rounded(size.databaseMiB / MIB_PER_GIB)} GB | ${filled.perSecond} 人/秒 | ` +
      `${latencies['search']?.p95} 毫秒，${latencies['search']?.perSecond} 次/秒 | ${latencies['file']?.p95} 毫秒 | ${serverPeakMemoryMiB} MB | ` +
      `${backup ? `${hours(backup.seconds)}，${rounded(backup.mebibytes / MIB_PER_GIB)} GB` : '未测'} |`,
  );
  const levels = LEVELS.map(({ name, persons }) => {
    const share = persons / base.persons;
    const dataGiB = (base.size.databaseMiB * share) / MIB_PER_GIB;
    const stations = persons / PERSONS_PER_STATION;
    const requests = stations * REQUESTS_PER_STATION;
    const cores = Math.max(2, Math.ceil((requests / perCore) * HEADROOM));
    const workers = Math.ceil(cores / CORES_PER_WORKER);
    const memory = Math.max(FEWEST_GIB, dataGiB * memoryShare);
    const backup = base.backup ? hours(base.backup.seconds * share) : '未测';
    const growth = (persons * ENTRIES_PER_YEAR * entryMiB) / MIB_PER_GIB;
    return (
      `| ${name} | ${persons.toLocaleString('en-US')} | ${rounded(stations)} | ${rounded(dataGiB)} GB，每年加 ${rounded(growth)} GB | ` +
      `${rounded(dataGiB * DISKS)} GB | ${rounded(requests)} 次/秒 | ${cores} 核 | ${rounded(memory)} GB | ` +
      `${workers === 1 ? '一台，不用 Citus' : `${workers} 个工作节点，${workers * CORES_PER_WORKER * 2} 个分片`} | ${backup} |`
    );
  });
  return [
    `${at.slice(0, 10)} 在 ${machine.cpus} 核、${machine.memoryGiB} GB 内存的一台机器上测得，客户端、服务和数据库都在这一台上；原始数据在 [bench/results/registry.json](../../bench/results/registry.json)。`,
    '',
    '| 人数 | 数据 | 导入 | 查人，20 人同时（p95） | 打开档案（p95） | 服务内存峰值 | 备份 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...measured,
    '',
    `由 ${base.persons.toLocaleString('en-US')} 人一行按人数推算：`,
    '',
    '| 级别 | 人数 | 服务站 | 数据 | 硬盘 | 高峰请求 | 处理器 | 内存 | 数据库 | 一次备份 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...levels,
  ];
};

/** Computes the tables of docs/how-to/size-an-installation.md anew from the last run. */
export const writeSizing = (): void => {
  const run = JSON.parse(readFileSync(RESULT, 'utf8')) as Run;
  const page = readFileSync(PAGE, 'utf8');
  const [before, after] = [page.split(BEGIN)[0] ?? '', page.split(END)[1] ?? ''];
  writeFileSync(PAGE, [before + BEGIN, '', ...sizingTables(run), '', END + after].join('\n'));
};
