import { afterAll, beforeAll } from 'vitest';
import { addPartner } from '#modules/partners';
import { PartnerSimulator, type SignedCall } from '#tests/partner-simulator/partner-simulator.ts';
import { COUNTY } from './coming-home.ts';
import type { TestApp } from './test-app.ts';
import { machineContext, type WorkingSystem } from './working-system.ts';

/** What the machine does now. */
export const timed = () => ({ ...machineContext, at: new Date() });

/** The police's own computer, connected with the bureau of a county that listens on a port. */
export const withPolice = (system: WorkingSystem, house: TestApp) => {
  const police = new PartnerSimulator();
  const ref = { countyCode: 0, id: '' };
  let address = '';
  beforeAll(async () => {
    const url = await police.start();
    const { countyCode, id, keyId, secret } = await system.everywhere((tx) =>
      addPartner(tx, timed(), { department: 'public-security', region: COUNTY, url }),
    );
    Object.assign(ref, { countyCode, id });
    police.key = { keyId, secret };
    await house.app.listen({ port: 0, host: '127.0.0.1' });
    const bound = house.app.server.address();
    address = typeof bound === 'object' && bound !== null ? `http://127.0.0.1:${bound.port}` : '';
  });
  afterAll(() => police.stop());

  const call = (more: Partial<SignedCall>, key = police.key) =>
    police.call(address, { method: 'GET', target: '/api/partner-interface/parts', ...more }, key);
  const replyTo = (part: { county: number; id: string }, body: object, more: Partial<SignedCall> = {}) =>
    call({
      method: 'POST',
      target: `/api/partner-interface/parts/${part.county}/${part.id}/replies`,
      body: JSON.stringify(body),
      idempotencyKey: crypto.randomUUID(),
      ...more,
    });
  return { police, ref, call, replyTo };
};
