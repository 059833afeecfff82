import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../errors/problem.ts';
import { STATUS_OF } from '../errors/status-of.ts';
import { toProblem } from '../errors/to-problem.ts';

/** The JSON of every error answer. */
export const presentProblem = (problem: Problem, requestId: string) => ({
  code: problem.code,
  message: problem.message,
  ...(problem.advice !== undefined && { advice: problem.advice }),
  ...(problem.fields.length > 0 && { fields: problem.fields }),
  requestId,
});

/** Answers with the problem behind an error; a fault of our own is logged and told only by its number. */
export const sendProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const problem = toProblem(error);
  if (problem && problem.kind === 'unavailable')
    request.log.warn({ err: error, route: request.routeOptions.url }, 'unavailable');
  if (problem) return reply.code(STATUS_OF[problem.kind]).send(presentProblem(problem, request.id));
  request.log.error({ err: error, route: request.routeOptions.url }, 'request failed');
  return reply.code(500).send({
    code: 'internal',
    message: '系统出错，操作没有完成',
    advice: '请稍后重试；如仍出现，请把编号告诉系统管理员。',
    requestId: request.id,
  });
};
