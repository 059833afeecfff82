export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** What the server refused, in words for people: what happened, what to do, and an id to quote. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly advice: string | undefined;
  readonly fields: readonly FieldProblem[];
  readonly requestId: string | undefined;

  constructor(
    status: number,
    body: Partial<Pick<ApiError, 'code' | 'message' | 'advice' | 'fields' | 'requestId'>>,
  ) {
    super(body.message ?? `服务器没有给出说明（${status}）。`);
    this.name = 'ApiError';
    this.status = status;
    this.code = body.code ?? 'unknown';
    this.advice = body.advice;
    this.fields = body.fields ?? [];
    this.requestId = body.requestId;
  }
}

const UNREACHABLE = {
  read: {
    message: '连接不上服务器，没有读到内容。',
    advice: '请检查网络。连上后会自动读取，也可以稍后再试。',
  },
  write: {
    message: '连接不上服务器，刚才的操作可能没有提交。',
    advice: '请检查网络，稍后再试；已填写的内容仍保留在页面上。',
  },
};

/** The request did not reach the server, or its answer did not come back. */
export const unreachable = (what: keyof typeof UNREACHABLE): ApiError =>
  new ApiError(0, { code: 'unreachable', ...UNREACHABLE[what] });
