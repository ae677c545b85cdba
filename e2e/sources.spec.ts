import { expect, expectAccessible, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { SourcePage } from './pages/source-page.ts';
import { WritingPage } from './pages/writing-page.ts';
import { pressAddress } from './printing.ts';

// Sources, from their pages and files to quotations that are there.

const titled = (title: string, address: string) =>
  shortBrief(`What does “${title}” say?`).replace(
    /1\. Log of the lighthouse.*/,
    `1. ${title} — ${address}`,
  );

test('a page is captured before one’s eyes, and a quotation of it is verified', async ({
  signedIn,
}) => {
  const page = await signedIn('editor');
  const brief = await new ImportPage(page).intoBrief(titled('The lamp', pressAddress('/lamp')));
  const source = await SourcePage.named(page, 'The lamp');

  await test.step('the page is captured', async () => {
    await source.capture();
    await expect(source.progress).toHaveText(/^Captured [\d,]+ characters\.$/);
    await expect(source.captures).toHaveCount(1);
    await expect(source.captures).toContainText(['Fetched for Mina Kovac']);
  });

  await test.step('it says of itself what was not said, and where that comes from', async () => {
    await expect(page.getByLabel('Author', { exact: true })).toHaveValue(/Reyes/);
    await expect(page.getByLabel('Publisher', { exact: true })).toHaveValue('Alder Bay Courier');
    await expect(page.getByText('From JSON-LD.').first()).toBeVisible();
    await expect(page.getByLabel('Archived copy', { exact: true })).toHaveValue(
      'https://web.archive.example/web/2026/lamp',
    );
    await page.getByRole('button', { name: 'Take it as title: “A new lamp”' }).click();
    await page.getByRole('button', { name: 'Save the source' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A new lamp');
    await expectAccessible(page);
  });

  await test.step('a quotation is found in it', async () => {
    const writing = new WritingPage(page);
    await writing.open(brief);
    await writing.putCaretBehind('The lamp was changed');
    const { margin } = writing;
    await margin.getByRole('button', { name: '1 · A new lamp' }).click();
    await margin.getByLabel('Exact quotation').fill('stands in the town museum');
    await margin.getByLabel('Checked against').selectOption({ index: 1 });
    await expect(margin.getByText('quotation verified').first()).toBeVisible();
    await writing.isSaved();
  });

  await test.step('another day it says more, and what changed is shown', async () => {
    await source.open();
    await source.capture();
    await expect(source.captures).toHaveCount(2);
    await page.getByRole('link', { name: 'What changed since the one before' }).click();
    await expect(page.getByRole('article', { name: 'What changed' })).toContainText(
      'added: The harbour master has since added that it was costly.',
    );
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Read it whole' }).last().click();
    await expect(page.getByRole('article', { name: 'Captured text' })).toContainText('since 1911');
    await expectAccessible(page);
  });
});

test('a page that is not there is said to be gone, and captured once it is', async ({
  signedIn,
}) => {
  const page = await signedIn('editor');
  await new ImportPage(page).intoBrief(
    titled('The late edition of the log', pressAddress('/late')),
  );
  const source = await SourcePage.named(page, 'The late edition of the log');
  await source.capture();
  await expect(source.progress).toContainText('404');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(source.progress).toHaveText(/^Captured [\d,]+ characters\.$/);
  await expect(source.captures).toHaveCount(1);
});

test('an address inside the network is refused in words', async ({ signedIn }) => {
  const page = await signedIn('editor');
  await new ImportPage(page).intoBrief(titled('The harbour’s own pages', 'http://127.0.0.1:1/'));
  const source = await SourcePage.named(page, 'The harbour’s own pages');
  await source.capture();
  await expect(source.progress).toContainText('network');
  await expect(source.captures).toHaveCount(0);
});

test('a file becomes a source, and what is no text is not taken', async ({ signedIn }) => {
  const page = await signedIn('editor');
  await page.goto('/desk/sources');
  await page.getByText('Add a file').click();
  const field = page.getByLabel('Add a source from a file');
  await field.setInputFiles({
    name: 'lamp.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('not a picture either'),
  });
  await expect(page.getByText('this file is none of them')).toBeVisible();
  await field.setInputFiles({
    name: 'Minutes of the lamp committee.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('The committee met twice.\n\nIt chose the lamp of twenty-one miles.'),
  });
  await page.waitForURL(/\/desk\/sources\/[0-9a-f-]+$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('lamp committee');
  const source = new SourcePage(page);
  await expect(source.captures).toHaveCount(1);
  await expect(source.captures).toContainText(['From a file for Mina Kovac']);
});
