import type { Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import type { PersonRef } from '#modules/registry';
import { fileAll } from '#tests/factories/file-all.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { CLERK_PASSWORD, openClerkAccount } from './clerk-account.ts';
import { fieldTab } from './field-contact.ts';
import { openField, PHONE } from './phone.ts';

export const VILLAGE = 990101001001;
/** As long as a name on file may be expected to get. */
export const LONG_NAME = '阿卜杜拉艾则孜麦麦提敏巴拉提江尤努斯';

/** The phone of a liaison, another liaison of the same village, a head at the desk, and the server that four people are on file with. */
export const withFieldDay = () => {
  let people: readonly PersonRef[] = [];
  const server = withTestServer({
    withPages: true,
    fill: async ({ db, owner }) => {
      await seedRegions(owner);
      await openClerkAccount(db, 'lianluo', 'liaison', VILLAGE, { displayName: '顾联络' });
      await openClerkAccount(db, 'linren', 'liaison', VILLAGE, { displayName: '邻同事' });
      await openClerkAccount(db, 'zhouwen', 'section-head');
      people = await fileAll(
        db,
        { name: '欧阳建国', birthDate: '1948-05-06' },
        { name: '上官云' },
        { name: '上官耘' },
        { name: LONG_NAME, identities: ['retired-soldier', 'disabled-soldier'] },
      );
    },
  });
  const browser = withBrowser();
  let own: Page | undefined;
  beforeAll(async () => {
    own = await browser.newPage(PHONE);
    await own.emulateMedia({ reducedMotion: 'reduce' });
  });
  const phone = (): Page => {
    if (own === undefined) throw new Error('The phone is there inside tests and later hooks only.');
    return own;
  };
  return {
    server,
    browser,
    phone,
    /** Those on file, in the order of the list above. */
    people: () => people,
    offline: (isOffline: boolean) => phone().context().setOffline(isOffline),
    /** What the phone says of an entry. */
    line: (words: string) => phone().getByRole('listitem').filter({ hasText: words }),
    tab: (title: string) => fieldTab(phone(), title),
    /** The liaison opens the app. */
    open: (password = CLERK_PASSWORD) => openField(phone(), 'lianluo', password),
  };
};
