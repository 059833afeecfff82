import { AsyncLocalStorage } from 'node:async_hooks';
import type { Permission } from '#kit/define-role.ts';
import { Problem } from '../errors/problem.ts';
import type { Actor } from './actor.ts';
import { scopeHolds, type Scope } from './scope.ts';

const switchedOff = new AsyncLocalStorage<true>();

/**
 * Runs `work` with every policy function off, so that a test shows what row-level security refuses on its own.
 * It reaches only what `work` itself awaits; the product never calls it.
 */
export const withoutPolicies = <T>(work: () => Promise<T>): Promise<T> =>
  switchedOff.run(true, async () => await work());

/** True inside `withoutPolicies`. */
export const policiesAreOff = (): boolean => switchedOff.getStore() === true;

const forbidden = (code: string, message: string, advice: string) =>
  new Problem('forbidden', code, message, { advice });

/** The actor must hold one of the permissions somewhere; answers where. Throws Problem 'no-permission'. */
export const requirePermission = (actor: Actor, ...permissions: readonly Permission[]): Scope => {
  const scope = permissions.flatMap((permission) => actor.scopeFor(permission));
  if (scope.length === 0 && !policiesAreOff())
    throw forbidden('no-permission', '您的岗位没有这项权限', '如工作需要，请联系安全管理员调整岗位。');
  return scope;
};

/** Whether a record at `key` may be touched: for work on many rows, where each outside is refused by itself. */
export const liesInScope = (scope: Scope, key: number): boolean => scopeHolds(scope, key) || policiesAreOff();

/** The record at `key` must lie inside the scope. Throws Problem 'outside-scope'. */
export const requireInScope = (scope: Scope, key: number): void => {
  if (!liesInScope(scope, key))
    throw forbidden(
      'outside-scope',
      '该记录不在您岗位的区域或业务范围内',
      '请核对区域，或请负责该区域的岗位办理。',
    );
};
