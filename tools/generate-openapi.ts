import { z } from 'zod';
import { PartnerNotice } from '#modules/partners';
import type { Route } from '#platform/http/define-route.ts';
import { routes } from '#server/routes.ts';
import { version } from '#server/version.ts';

type JsonSchema = Record<string, unknown>;

const schemaOf = (shape: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any', reused: 'inline' });
  return schema;
};

/** The properties of an object shape as OpenAPI parameters. */
const parametersOf = (shape: z.ZodType | undefined, place: 'path' | 'query'): JsonSchema[] => {
  if (shape === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(shape, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
};

/** What every write carries beside its body. */
const WRITE_HEADERS: readonly JsonSchema[] = [
  { name: 'X-CSRF-Token', in: 'header', required: true, schema: { type: 'string' } },
  {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', minLength: 8, maxLength: 100 },
  },
];

/** Which refusals a route can answer with, by status; see server/platform/errors/status-of.ts. */
const refusalsOf = ({ contract }: Route): Record<string, JsonSchema> => {
  const { method, permission, params, query, body, upload, takesBytes } = contract;
  const isWrite = method !== 'GET';
  const statuses = [
    ...((params ?? query ?? body ?? upload ?? takesBytes) ? [400] : []),
    ...(permission === 'public' ? [401, 403] : [401]),
    ...(permission === 'public' || (permission === 'signed-in' && !isWrite) ? [] : [403]),
    ...(params ? [404] : []),
    ...(isWrite ? [409, 413] : []),
    429,
    503,
  ];
  return Object.fromEntries(statuses.map((status) => [status, { $ref: '#/components/responses/Problem' }]));
};

const requestBodyOf = ({ contract: { body, upload, takesBytes } }: Route): JsonSchema | undefined => {
  if (body !== undefined)
    return { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } };
  if (takesBytes)
    return {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    };
  if (upload === undefined) return undefined;
  const fields = schemaOf(upload, 'input') as { properties?: JsonSchema; required?: string[] };
  const schema = {
    ...fields,
    properties: { ...fields.properties, file: { type: 'string', format: 'binary' } },
    required: [...(fields.required ?? []), 'file'],
  };
  return { required: true, content: { 'multipart/form-data': { schema } } };
};

/** What a request of another body's computer carries; see docs/how-to/partner-interface.md. */
const SIGNATURE: readonly JsonSchema[] = [
  { name: 'X-Rongjun-Key', in: 'header', required: true, schema: { type: 'string' } },
  {
    name: 'X-Rongjun-Timestamp',
    in: 'header',
    required: true,
    schema: { type: 'string', pattern: '^\\d{10}$' },
  },
  {
    name: 'X-Rongjun-Nonce',
    in: 'header',
    required: true,
    schema: { type: 'string', pattern: '^[\\w-]{16,64}$' },
  },
];

const REQUIRED_KEY: JsonSchema = { ...WRITE_HEADERS[1], required: true };

const headersOf = ({ contract: { method, permission, admission } }: Route): readonly JsonSchema[] => {
  if (admission === 'signature') return [...SIGNATURE, ...(method === 'GET' ? [] : [REQUIRED_KEY])];
  return method === 'GET' || permission === 'public' ? [] : WRITE_HEADERS;
};

const operationOf = (route: Route): JsonSchema => {
  const { method, path, summary, permission, admission, params, query, response } = route.contract;
  const parameters = [...parametersOf(params, 'path'), ...parametersOf(query, 'query'), ...headersOf(route)];
  const requestBody = requestBodyOf(route);
  const answer =
    response === undefined
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: schemaOf(response, 'output') } };
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[^A-Za-z0-9]+/g, '-')}`,
    summary,
    'x-permission': permission,
    ...(parameters.length > 0 && { parameters }),
    ...(permission === 'public' && { security: [] }),
    ...(admission === 'signature' && { security: [{ signature: [] }] }),
    ...(requestBody && { requestBody }),
    responses: {
      200: { description: summary, content: answer },
      ...refusalsOf(route),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
};

const PROBLEM = {
  description: 'What happened, what to do, and the number of the request.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['code', 'message', 'requestId'],
        properties: {
          code: { type: 'string' },
          message: { type: 'string' },
          advice: { type: 'string' },
          requestId: { type: 'string' },
          fields: {
            type: 'array',
            items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } },
          },
        },
      },
    },
  },
};

/** OpenAPI 3.1 of every route, printed from the contracts. */
export const generateOpenapi = (): string => {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes.toSorted((one, other) => (one.contract.path < other.contract.path ? -1 : 1))) {
    const path = `/api${route.contract.path.replaceAll(/:([A-Za-z]+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.contract.method.toLowerCase()]: operationOf(route) };
  }
  const document = {
    openapi: '3.1.0',
    info: {
      title: '荣军',
      version,
      description: 'Generated by `npm run generate` from the route contracts.',
    },
    security: [{ session: [] }],
    paths,
    webhooks: {
      partnerParts: {
        post: {
          summary:
            'What a partner department’s own computer is sent, at the address it gave followed by /parts: a part of a joint matter when it sets out, and once more when it is overdue. Any 2xx takes it; 408, 425, 429, 5xx and no answer are tried again six times over five hours; any other 4xx is final. The same Idempotency-Key may come twice.',
          security: [{ signature: [] }],
          parameters: [...SIGNATURE, REQUIRED_KEY],
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(PartnerNotice, 'output') } },
          },
          responses: { 200: { description: 'Taken.' }, default: { description: 'Not taken.' } },
        },
      },
    },
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'rongjun_session',
          description: 'Set by POST /session.',
        },
        signature: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Rongjun-Signature',
          description:
            'HMAC-SM3 in hexadecimal over seven lines joined by a line feed: RONGJUN-HMAC-SM3, X-Rongjun-Key, the method, the path with its query, X-Rongjun-Timestamp, X-Rongjun-Nonce, and the SM3 of the body’s bytes in hexadecimal.',
        },
      },
      responses: { Problem: PROBLEM },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
};
