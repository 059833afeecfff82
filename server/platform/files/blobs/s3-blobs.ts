import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import aws4 from 'aws4';
import { Problem } from '../../errors/problem.ts';
import { isBlobName, type BlobStore, type ByteRange } from './blob-store.ts';
import { missingFile } from './missing-file.ts';

/** An object store that speaks the S3 protocol. */
export interface S3Settings {
  /** http(s)://host[:port] */
  readonly endpoint: string;
  readonly bucket: string;
  /** Region named in signatures; stores that know no regions take any. */
  readonly region: string;
  /** Begins every key, such as 'rongjun/'; may be empty. */
  readonly prefix: string;
  /** 'path': host/bucket/key, as MinIO and Ceph; 'host': bucket.host/key, as the public clouds. */
  readonly style: 'path' | 'host';
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

interface Order {
  readonly method: 'GET' | 'PUT' | 'HEAD' | 'DELETE';
  /** Key of an object; empty for the bucket itself. */
  readonly key: string;
  readonly query?: string;
  readonly headers?: Record<string, string>;
  /** File whose bytes are the body. */
  readonly path?: string;
}

/** A store that says nothing for so long has gone away. */
const PATIENCE_IN_MS = 60_000;

const unreachable = (reason: string): Problem =>
  new Problem('unavailable', 'file-store-unreachable', `对象存储没有应答（${reason}）。`, {
    advice: '请稍后重试；仍不行时请系统管理员检查对象存储和设置。',
  });

/** How a connection ends that the store had closed before the request was written to it. */
const CLOSED_BEFORE = ['ECONNRESET', 'EPIPE'];

/**
 * A store closes connections nobody uses, at times just when one is taken again. The order is then given once more over
 * a new one, which changes nothing where it had arrived: bytes are named by their digest.
 */
const send = (settings: S3Settings, order: Order, isAgain = false): Promise<IncomingMessage> => {
  const endpoint = new URL(settings.endpoint);
  const inHost = settings.style === 'host';
  const host = inHost ? `${settings.bucket}.${endpoint.host}` : endpoint.host;
  const path = `${inHost ? '' : `/${settings.bucket}`}/${order.key}${order.query ? `?${order.query}` : ''}`;
  const signed = aws4.sign(
    {
      service: 's3',
      region: settings.region,
      method: order.method,
      host,
      path,
      // The bytes are named by their digest and checked by it; over TLS they need no second signature.
      headers: { ...order.headers, 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' },
    },
    { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
  );
  const request = endpoint.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: host.replace(/:\d+$/, ''),
        port: endpoint.port || undefined,
        method: order.method,
        path,
        headers: signed.headers as Record<string, string>,
        timeout: PATIENCE_IN_MS,
        ...(isAgain ? { agent: false } : {}),
      },
      resolve,
    );
    sent.once('timeout', () => sent.destroy(unreachable('超时')));
    sent.once('error', (error: NodeJS.ErrnoException) => {
      if (sent.reusedSocket && !isAgain && CLOSED_BEFORE.includes(error.code ?? ''))
        resolve(send(settings, order, true));
      else reject(error instanceof Problem ? error : unreachable(error.code ?? '连接中断'));
    });
    if (order.path === undefined) sent.end();
    else pipeline(createReadStream(order.path), sent).catch(reject);
  });
};

/** The answer, its body still to be read; any status but those named is a Problem. */
const ask = async (
  settings: S3Settings,
  order: Order,
  ...accepted: readonly number[]
): Promise<IncomingMessage> => {
  const answer = await send(settings, order);
  const status = answer.statusCode ?? 0;
  if (accepted.includes(status)) return answer;
  const body = order.method === 'HEAD' ? '' : (await text(answer)).slice(0, 2_000);
  const code = /<Code>([A-Za-z]+)<\/Code>/.exec(body)?.[1] ?? String(status);
  throw unreachable(code);
};

const drain = (answer: IncomingMessage): void => void answer.resume();

const rangeHeader = (range: ByteRange | undefined): Record<string, string> =>
  range === undefined ? {} : { Range: `bytes=${range.start}-${range.end}` };

const listed = async function* (settings: S3Settings): AsyncIterable<string> {
  let token = '';
  do {
    const query = new URLSearchParams({ 'list-type': '2', prefix: settings.prefix });
    if (token !== '') query.set('continuation-token', token);
    // Signatures are made over %20, which URLSearchParams writes as a plus.
    const page = await text(
      await ask(settings, { method: 'GET', key: '', query: query.toString().replaceAll('+', '%20') }, 200),
    );
    for (const [, key = ''] of page.matchAll(/<Key>([^<]+)<\/Key>/g)) {
      const name = key.slice(settings.prefix.length);
      if (isBlobName(name)) yield name;
    }
    token = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(page)?.[1] ?? '';
  } while (token !== '');
};

/** Bytes in an S3-compatible object store. Keys are the prefix and the name. */
export const openS3Blobs = (settings: S3Settings): BlobStore => {
  const keyOf = (name: string): string => {
    if (!isBlobName(name)) throw new RangeError(`Not a name of stored bytes: ${name}`);
    return `${settings.prefix}${name}`;
  };
  const size = async (name: string): Promise<number | null> => {
    const answer = await ask(settings, { method: 'HEAD', key: keyOf(name) }, 200, 404);
    drain(answer);
    return answer.statusCode === 404 ? null : Number(answer.headers['content-length']);
  };
  return {
    put: async (name, path) => {
      const { size: length } = await stat(path);
      if ((await size(name)) === length) return;
      const headers = { 'Content-Length': String(length), 'Content-Type': 'application/octet-stream' };
      drain(await ask(settings, { method: 'PUT', key: keyOf(name), headers, path }, 200));
    },
    open: async (name, range) => {
      const order: Order = { method: 'GET', key: keyOf(name), headers: rangeHeader(range) };
      const answer = await ask(settings, order, 200, 206, 404);
      if (answer.statusCode !== 404) return answer;
      drain(answer);
      throw missingFile();
    },
    size,
    remove: async (name) => drain(await ask(settings, { method: 'DELETE', key: keyOf(name) }, 200, 204, 404)),
    list: () => listed(settings),
  };
};
