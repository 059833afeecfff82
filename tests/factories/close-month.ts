import type { RegionCode } from '#kit/region-code.ts';
import { ok, type TestClient } from './test-app.ts';

/** A line of an area, and any day of the month. */
interface Month {
  readonly region: RegionCode;
  readonly line: string;
  readonly day: string;
}

/** Closes the books of a month. Throws with what stood in the way. */
export const closeMonth = (client: TestClient, { region, line, day }: Month) =>
  ok(client.post('/api/closed-periods', { region, line, grain: 'month', day }));
