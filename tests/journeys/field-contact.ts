import type { Page } from 'playwright-core';
import { makePhonePhoto } from '#tests/factories/make-files.ts';

/** A tab of the field app by its title. */
export const fieldTab = (phone: Page, title: string) =>
  phone.getByRole('navigation', { name: '外勤' }).getByRole('button', { name: new RegExp(`^${title}`) });

/** Takes along the village of the own post. */
export const takeVillage = async (phone: Page): Promise<void> => {
  await phone.getByRole('button', { name: '带走名单' }).click();
  await phone.getByRole('button', { name: '带走', exact: true }).click();
  await phone.getByLabel('查找人员').waitFor();
};

/** Begins a contact of somebody on the list. */
export const beginContact = async (phone: Page, name: string): Promise<void> => {
  await fieldTab(phone, '名单').click();
  await phone.getByLabel('查找人员').fill(name);
  await phone
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await phone.getByRole('button', { name: '常态化联系台账' }).click();
};

/** Fills in the contact that was begun, but for what a test is about. */
export const fillContact = async (phone: Page, talk: string): Promise<void> => {
  await phone.getByRole('group', { name: '联系方式' }).getByText('入户走访').click();
  await phone.getByRole('group', { name: '联系类别' }).getByText('重点联系').click();
  await phone.getByRole('group', { name: '提出诉求' }).getByText('否').click();
  await phone.getByLabel('联系情况').fill(talk);
  await phone.getByLabel('联络员', { exact: true }).fill('顾联络');
};

/** Chooses a photo for the contact that was begun; the phone still has to make it smaller. */
export const addPhoto = async (phone: Page): Promise<void> =>
  phone
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'IMG_0001.jpg',
      mimeType: 'image/jpeg',
      buffer: await makePhonePhoto(),
    });
