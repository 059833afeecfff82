import { uuidv7 } from 'uuidv7';
import { ApiError, unreachable } from './api-error.ts';
import { noteEnded } from './session-ended.ts';

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

let csrfToken = '';

/** Kept from the session answer; sent with every write. */
export const keepCsrfToken = (token: string) => {
  csrfToken = token;
};

/** '/people' with its query, empty values left out. */
export const apiUrl = (path: string, query: Query = {}): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value));
  const text = parameters.toString();
  return `/api${path}${text ? `?${text}` : ''}`;
};

const answerOf = async <T>(response: Response): Promise<T> => {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const body: unknown = isJson ? await response.json() : undefined;
  if (!response.ok) {
    const error = new ApiError(response.status, (body ?? {}) as Partial<ApiError>);
    if (error.code === 'not-signed-in') noteEnded();
    throw error;
  }
  return body as T;
};

const send = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, { credentials: 'same-origin', ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable(init.method === undefined ? 'read' : 'write');
  }
};

export const get = async <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> =>
  answerOf<T>(await send(apiUrl(path, query), signal ? { signal } : {}));

/** Marks what an open page asks by itself, again and again: it does not keep a session from ending when idle. */
export const BY_ITSELF = { 'X-By-Itself': '1' } as const;

/** A `get` that nobody asked for: a page left open looks for news. */
export const getByItself = async <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> =>
  answerOf<T>(await send(apiUrl(path, query), { headers: BY_ITSELF, ...(signal && { signal }) }));

/** A new key for one act; repeat the same key when the same act is sent again. */
export const newActKey = (): string => uuidv7();

const headersOfWrite = (actKey: string): Record<string, string> => ({
  'X-CSRF-Token': csrfToken,
  'Idempotency-Key': actKey,
});

/** POST, PUT or DELETE of one act. A FormData body is sent as multipart. */
export const write = async <T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  actKey: string = newActKey(),
  more: Readonly<Record<string, string>> = {},
): Promise<T> => {
  const headers = { ...headersOfWrite(actKey), ...more };
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
  const init: RequestInit = { method, headers };
  if (body !== undefined) init.body = isForm ? body : JSON.stringify(body);
  return answerOf<T>(await send(apiUrl(path), init));
};

/** PUT of a part of a file. */
export const sendBytes = async <T>(
  path: string,
  query: Query,
  part: Blob,
  signal?: AbortSignal,
): Promise<T> => {
  const headers = { 'X-CSRF-Token': csrfToken, 'Content-Type': 'application/octet-stream' };
  const init: RequestInit = { method: 'PUT', headers, body: part };
  return answerOf<T>(await send(apiUrl(path, query), signal ? { ...init, signal } : init));
};

const save = async (response: Response): Promise<void> => {
  if (!response.ok) await answerOf(response);
  const disposition = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)/i.exec(disposition)?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = encoded ? decodeURIComponent(encoded) : (plain ?? '下载');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** Saves a file the server sends; throws an ApiError when it refuses. */
export const download = async (path: string, query?: Query): Promise<void> =>
  save(await send(apiUrl(path, query), {}));

/** Sends a form and saves the file the server makes of it. */
export const downloadMade = async (path: string, form: FormData): Promise<void> =>
  save(await send(apiUrl(path), { method: 'POST', headers: headersOfWrite(newActKey()), body: form }));
