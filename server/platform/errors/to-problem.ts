import { Problem } from './problem.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The message names the constraint, also when a Citus worker raised it; the field of that name is then empty. */
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

/** How pg and Citus say without a code of that class that a connection broke in the middle of a transaction. */
const LOST_CONNECTION =
  /^(Connection terminated|failure on connection marked as essential|failed to COPY to shard \d+ on )/;

/** Class 08 of SQLSTATE: a server, or the worker of a Citus cluster behind it, is not reached or went away. */
const isUnreachable = (code: string, error: unknown): boolean =>
  code.startsWith('08') || LOST_CONNECTION.test(messageOf(error));

const RETRY = { advice: '请稍后重试；如仍出现，请联系系统管理员并提供编号。' };

const unavailable = (): Problem =>
  new Problem('unavailable', 'database-unavailable', '数据库暂时不可用', RETRY);

const diskFull = (): Problem =>
  new Problem('unavailable', 'disk-full', '服务器磁盘已满，操作没有完成', {
    advice: '请联系系统管理员清理或扩充磁盘，之后再试。',
  });

const uniqueViolation = (message: string): Problem =>
  message.includes('request_key')
    ? new Problem('conflict', 'already-done', '这一操作已经提交过', { advice: '请刷新页面查看结果。' })
    : new Problem('conflict', 'already-exists', '同样的记录已经存在', { advice: '请刷新页面后核对。' });

/** Errors of PostgreSQL, by SQLSTATE, that have a meaning for the reader. */
const fromDatabase = (code: string, error: unknown): Problem | undefined => {
  switch (code) {
    case '23505':
      return uniqueViolation(messageOf(error));
    case '42501':
      // Row-level security refused the row: the second wall.
      return new Problem('forbidden', 'outside-scope', '该记录不在您岗位的区域或业务范围内');
    case '40001':
    case '40P01':
      return new Problem('conflict', 'changed-meanwhile', '该记录刚被他人修改', {
        advice: '请刷新页面后重做。',
      });
    case '57014':
      return new Problem('unavailable', 'took-too-long', '查询用时过长，已停止', {
        advice: '请缩小区域或日期范围。',
      });
    case '22P02':
    case '22007':
    case '22008':
    case '22003':
    case '22021':
    case '22P05':
      return new Problem('invalid', 'unreadable-value', '提交的内容中有无法识别的值');
    case '53100':
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull();
    case '53300':
    case '57P01':
    case '57P02':
    case '57P03':
    case 'ECONNREFUSED':
    case 'ECONNRESET':
      return unavailable();
    default:
      return isUnreachable(code, error) ? unavailable() : undefined;
  }
};

/** Errors of the HTTP layer before a route is reached. */
const fromHttp = (code: string): Problem | undefined => {
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('too-large', 'body-too-large', '提交的内容过大', {
        advice: '请分几次提交，或改用文件导入。',
      });
    case 'FST_REQ_FILE_TOO_LARGE':
      return new Problem('too-large', 'file-too-large', '文件过大', { advice: '请拆成几个文件后分别上传。' });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem('invalid', 'wrong-media-type', '提交的内容格式不受支持');
    case 'FST_PARTS_LIMIT':
    case 'FST_FILES_LIMIT':
    case 'FST_FIELDS_LIMIT':
      return new Problem('too-large', 'too-many-parts', '一次只能上传一个文件');
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return new Problem('invalid', 'file-missing', '没有收到文件', { advice: '请选择文件后再上传。' });
    default:
      return undefined;
  }
};

/** What is left of the HTTP layer's own refusals, by status. */
const fromStatus = (error: unknown): Problem | undefined => {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 403 || status === 404)
    return new Problem('not-found', 'no-such-address', '没有这个地址', { advice: '请核对地址。' });
  return status >= 400 && status < 500
    ? new Problem('invalid', 'unreadable-request', '提交的内容无法读取')
    : undefined;
};

/** The problem to answer with, or nothing when the error is a fault of the server itself. */
export const toProblem = (error: unknown): Problem | undefined => {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  return fromDatabase(code, error) ?? fromHttp(code) ?? fromStatus(error);
};
