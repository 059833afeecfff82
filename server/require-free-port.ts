import { createServer } from 'node:net';
import { Problem } from '#platform/errors/problem.ts';

/** Throws a Problem when the server could not listen there; asked before anything is changed. */
export const requireFreePort = (port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `端口 ${port} 已被别的程序占用。`,
        EACCES: `没有权限监听端口 ${port}。`,
        EADDRNOTAVAIL: `本机没有 ${host} 这个地址。`,
        ENOTFOUND: `本机没有 ${host} 这个地址。`,
      };
      const isAddress = code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND';
      const message = reasons[code ?? ''] ?? `不能监听 ${host}:${port}(${code})。`;
      reject(
        new Problem('conflict', 'port-not-free', message, {
          advice: isAddress ? '请核对 --host；不写的只在本机访问。' : '请换一个端口，例如 --port 8090。',
        }),
      );
    });
    probe.listen({ port, host }, () => probe.close(() => resolve()));
  });
