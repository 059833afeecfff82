import type { LightMyRequestResponse } from 'fastify';
import type { TestClient } from './test-app.ts';

/** Sends bytes as the browser does: opens an upload, then its parts. Answers the upload's id, or the refusal. */
export const sendFile = async (
  client: TestClient,
  content: Buffer,
  fileName: string,
  partLength = 100_000,
): Promise<string | LightMyRequestResponse> => {
  const started = await client.post('/api/uploads', { fileName, byteLength: content.length });
  if (started.statusCode !== 200) return started;
  const { id } = started.json<{ id: string }>();
  for (let offset = 0; offset < content.length; offset += partLength) {
    const answer = await sendPart(client, id, offset, content.subarray(offset, offset + partLength));
    if (answer.statusCode !== 200) return answer;
  }
  return id;
};

export const sendPart = (client: TestClient, id: string, offset: number, part: Buffer) =>
  client.send({
    method: 'PUT',
    url: `/api/uploads/${id}?offset=${offset}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: part,
  });

/** Uploads and attaches a file; `about` names subject, county, id, kind and what else is said of it. */
export const attachFile = async (
  client: TestClient,
  content: Buffer,
  fileName: string,
  about: object,
): Promise<LightMyRequestResponse> => {
  const upload = await sendFile(client, content, fileName);
  return typeof upload === 'string' ? client.post('/api/documents', { upload, ...about }) : upload;
};
