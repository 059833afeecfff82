import { ok, type TestApp, type TestClient } from './test-app.ts';

const COUNTY = 990101000000;

/** A county's hall with one open window, and those who work there. */
export interface OpenWindow {
  readonly clerk: TestClient;
  readonly device: TestClient;
  readonly head: TestClient;
  /** Ids of the hall and of its window. */
  readonly hall: string;
  readonly window: string;
}

/** Opens a hall with one window that serves one matter. */
export const openWindow = async (house: TestApp, matter: string): Promise<OpenWindow> => {
  const head = await house.signInAs({ role: 'hall-head', region: COUNTY });
  const clerk = await house.signInAs({ role: 'hall-clerk', region: COUNTY });
  const device = await house.signInAs({ role: 'hall-device', region: COUNTY });
  const { id: hall } = await ok(head.post('/api/halls', { region: COUNTY, title: '青岚区退役军人服务大厅' }));
  const order = { number: 1, title: '一号窗口', matters: [matter] };
  const { id: window } = await ok(head.post(`/api/halls/990101/${hall}/windows`, order));
  await ok(clerk.post(`/api/hall-windows/990101/${window}/states`, { state: 'open' }));
  return { clerk, device, head, hall, window };
};
