import { beforeAll } from 'vitest';
import { addDays } from '#kit';
import { today } from '#platform/calendar/today.ts';
import { fileOne } from './file-one.ts';
import { ok, type TestApp, type TestClient } from './test-app.ts';
import type { WorkingSystem } from './working-system.ts';

export const COUNTY = 990101000000;
const DISCHARGED = addDays(today(), -10);

/** A part of a joint matter, as its case shows it. */
export interface Part {
  readonly countyCode: number;
  readonly id: string;
  readonly title: string;
  readonly department: string;
  readonly state: string;
  readonly inTime: boolean | null;
  readonly receipt: string | null;
}

/** Where the part of this title lies. */
export const partOf = (parts: readonly Part[], title: string) => {
  const { countyCode, id } = parts.find((part) => part.title === title)!;
  return { county: countyCode, id };
};

/** Soldiers who come home to one county: a matter of many departments, taken in by the section's clerk. */
export const withComingHome = (system: WorkingSystem, house: TestApp) => {
  let signedIn: TestClient | undefined;
  let number = 0;
  const clerk = (): TestClient => {
    if (!signedIn) throw new Error('The clerk is there inside tests and hooks only.');
    return signedIn;
  };
  beforeAll(async () => {
    signedIn = await house.signInAs({
      role: 'section-clerk',
      region: COUNTY,
      lines: ['placement', 'benefits'],
    });
  });

  /** A soldier comes home: the police has a part as soon as the bureau has done its own. Answers name and all parts. */
  const comeHome = async (): Promise<{ readonly name: string; readonly parts: readonly Part[] }> => {
    number += 1;
    const name = `穆返乡${number}`;
    const person = await fileOne(system, {
      regionCode: 990101001001,
      filedOn: '2025-01-15',
      name,
      dischargedOn: DISCHARGED,
      identities: ['retired-soldier'],
    });
    const opened = await ok(
      clerk().post('/api/cases', {
        item: 'returning-report',
        person,
        channel: 'hall',
        answers: {
          way: 'self-employed',
          season: 'autumn',
          approvedOn: DISCHARGED,
          isWithinLimit: true,
          politicalStatus: '13',
          isOnline: true,
        },
        materials: ['application', 'notice'],
        appliedOn: today(),
      }),
    );
    const at = `/api/cases/${opened.countyCode}/${opened.id}`;
    const { rowVersion } = await ok(clerk().get(at));
    await ok(clerk().post(`${at}/acts`, { action: 'accept', rowVersion }));
    const { county, id } = partOf((await ok(clerk().get(at))).parts, '退役报到');
    await ok(
      clerk().post(`/api/partner/parts/${county}/${id}/replies`, { kind: 'finish', receipt: '已报到' }),
    );
    return { name, parts: (await ok(clerk().get(at))).parts };
  };

  return { clerk, comeHome };
};
