import type { Page } from '@playwright/test';
import { expect } from './yesbook.ts';

/** Erases somebody who is found by this name alone, as the owner does it. */
export async function erase(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('row', { name: new RegExp(name) }).click();
  await page.getByRole('button', { name: 'Erase this person' }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Erase / })
    .click();
  await expect(page.getByText('Nobody found')).toBeVisible();
}
