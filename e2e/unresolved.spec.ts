import { expect, expectAccessible, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { LibraryPage } from './pages/library-page.ts';

// A text comes with numbers and without its sources: they are resolved in one sitting.

const headline = 'Does the foghorn still sound?';
const text = `${headline}

Checked on March 3, 2025

Executive summary

The foghorn sounded until 2021 [1]. Two keepers remember it [2].

Conclusion

It was sold as scrap [3]. Its valve is in the museum [1].
`;

test('the numbers of an import are resolved in one sitting', async ({ signedIn }) => {
  const page = await signedIn('editor');
  const library = new LibraryPage(page);
  await library.open();
  await library.add(
    'Inventory of the museum — Alder Bay Museum — 2022 — http://127.0.0.1:9/museum',
  );
  await expect(library.added).toContainText('Added');

  await new ImportPage(page).paste(text);
  await page.getByRole('link', { name: 'Resolve its sources' }).click();
  const sitting = page.getByRole('region', { name: 'To be resolved' });
  await expect(sitting.getByRole('listitem').filter({ hasText: '[1]' })).toContainText(
    'Its valve is in the museum',
  );
  await expectAccessible(page);

  const field = (number: number) =>
    page.getByRole('combobox', { name: `What is source [${number}]?` });
  await field(1).focus();
  await page.keyboard.type('http://127.0.0.1:9/foghorn');
  await page.keyboard.press('Tab');
  await expect(field(2)).toBeFocused();
  await page.keyboard.type('two keepers');
  await page.keyboard.press('Tab');
  await expect(field(3)).toBeFocused();
  await page.keyboard.type('inventory muse');
  await expect(page.getByRole('option', { name: /^Inventory of the museum/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(3)).toHaveValue('Inventory of the museum');
  await sitting.getByRole('button', { name: 'Save what is filled in' }).click();

  await expect(sitting.getByText('1 source saved, 1 source already in the library')).toBeVisible();
  await expect(sitting.getByText('Nobody could find that again.')).toBeVisible();
  await expect(field(2)).toHaveValue('two keepers');
  await expect(field(1)).toBeHidden();
  const cited = page.getByRole('region', { name: 'What it cites' });
  await expect(cited.getByRole('listitem')).toContainText([
    'http://127.0.0.1:9/foghorn',
    'Unresolved',
    'Inventory of the museum',
  ]);

  await field(2).fill('Two keepers speak — Bay Courier — May 2, 2023');
  await sitting.getByRole('button', { name: 'Save what is filled in' }).click();
  await expect(sitting.getByText('Every source of this brief is resolved.')).toBeVisible();
  await expect(sitting).toBeFocused();
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  await page.getByText(/^\d+ of \d+ done$/).click();
  await expect(page.getByText('Every source is resolved')).toBeVisible();
});

test('the checklist leads to the sitting', async ({ signedIn }) => {
  const page = await signedIn('editor');
  await new ImportPage(page).intoBrief(text.replace('foghorn', 'siren'));
  await page.getByRole('link', { name: 'Resolve them in one sitting' }).click();
  await expect(page.getByRole('region', { name: 'To be resolved' })).toBeVisible();
});
