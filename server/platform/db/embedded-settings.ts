import { totalmem } from 'node:os';

const MEGABYTE = 1024 * 1024;

/** Settings of an embedded PostgreSQL that shares the machine with the server itself. */
export interface EmbeddedSettings {
  /** Only throw-away test databases may be fast at the cost of surviving a crash. */
  readonly isDurable: boolean;
  readonly socketFolder: string;
}

/** An eighth of the memory for pages, within what helps a bureau of a million rows. */
const sharedBuffers = (): number => Math.max(128, Math.min(4096, Math.floor(totalmem() / MEGABYTE / 8)));

/** Command-line settings for `postgres`: nothing is kept in postgresql.conf, so a new release changes them everywhere. */
export const settingArguments = ({ isDurable, socketFolder }: EmbeddedSettings): string[] => {
  const settings: Record<string, string | number> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: 100,
    shared_buffers: `${isDurable ? sharedBuffers() : 128}MB`,
    effective_cache_size: `${Math.floor(totalmem() / MEGABYTE / 2)}MB`,
    work_mem: '32MB',
    maintenance_work_mem: '256MB',
    fsync: isDurable ? 'on' : 'off',
    synchronous_commit: isDurable ? 'on' : 'off',
    full_page_writes: isDurable ? 'on' : 'off',
    wal_level: 'minimal',
    max_wal_senders: 0,
    wal_buffers: '16MB',
    min_wal_size: isDurable ? '512MB' : '80MB',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    // Pages of a local disk cost about the same wherever they lie.
    random_page_cost: 1.1,
    // Plans here take milliseconds; compiling them takes longer.
    jit: 'off',
    autovacuum: isDurable ? 'on' : 'off',
    timezone: 'Asia/Shanghai',
    log_timezone: 'Asia/Shanghai',
    log_min_messages: 'warning',
    // Statements and details may carry personal data, so none is written to the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_line_prefix: '%m [%p] ',
    cluster_name: 'rongjun',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};

/**
 * Environment of `postgres` for the memory allocation of glibc; other systems take no notice. A connection keeps the memory
 * a statement gave back, up to 32 MB, instead of returning it to the system and asking for it again with every statement:
 * that took 27 of 32 page faults and a third of the processor time of recording one entry.
 */
export const MEMORY_ENVIRONMENT = {
  MALLOC_TRIM_THRESHOLD_: String(32 * MEGABYTE),
  MALLOC_MMAP_THRESHOLD_: String(4 * MEGABYTE),
  MALLOC_TOP_PAD_: String(MEGABYTE),
} as const;
