import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';

// What is no brief is refused in a sentence; what was typed stays, and nothing is made of it.

const refused: Array<{ what: string; text: string; because: string }> = [
  {
    what: 'only white space',
    text: ' \n\n \n',
    because: 'There is nothing to import: the text is empty.',
  },
  {
    what: 'the bytes of a program',
    text: '\u007fELF\u0002\u0001\u0001\u0000\u0000\u0003>\u0001 quayside-junk',
    because: 'This is not a text: line 1 holds a control character.',
  },
  {
    what: 'a text without a question',
    text: 'Executive summary\n\nThe quayside-junk was cleared away in 2021 [1].\n',
    because: 'question',
  },
  {
    what: 'a text that is longer than any brief',
    text: `Is the quayside-junk gone?\n\n${'All of it is gone by now. '.repeat(100_000)}`,
    because: 'This is too long to be a brief: at most 2 MB of text can be imported.',
  },
];

for (const { what, text, because } of refused) {
  test(`${what} is not imported`, async ({ signedIn }) => {
    const page = await signedIn('editor');
    const before = await briefsOf(page);
    await new ImportPage(page).paste(text);
    await expect(page.getByRole('main').getByRole('status')).toContainText(because);
    await expect(page.getByLabel('Text of the brief')).toHaveValue(text);
    await expectAccessible(page);
    expect(await briefsOf(page)).toEqual(before);
  });
}

test('a brief is not begun without a question', async ({ signedIn }) => {
  const page = await signedIn('editor');
  await page.goto('/desk/briefs/new');
  await page.getByLabel('Headline').fill('   ');
  await page.getByRole('button', { name: 'Start the brief' }).click();
  await expect(page.getByText('Give the brief a question for its headline.')).toBeVisible();
  await expect(page).toHaveURL('/desk/briefs/new');
});

test('an address that leads nowhere resolves no source', async ({ signedIn }) => {
  const page = await signedIn('editor');
  const question = 'Can the jetty carry a lorry?';
  await new ImportPage(page).paste(`${question}\n\nExecutive summary\n\nIt can [1].\n`);
  await page.getByRole('link', { name: 'Resolve its sources' }).click();
  await page.getByRole('link', { name: `Source 1 of “${question}` }).click();
  const address = page.getByLabel('Address', { exact: true });
  await address.fill('council dot example');
  await page.getByRole('button', { name: 'Save the source' }).click();
  const said = page.getByRole('region', { name: 'Description' }).getByRole('status');
  await expect(said).not.toHaveText('Saved.');
  await expect(address).toHaveValue('council dot example');
  await page.reload();
  await expect(page.getByText('This source is unresolved')).toBeVisible();
});

/** The desk's briefs that such a text would have become. */
async function briefsOf(page: Page): Promise<string[]> {
  const desk = await page.context().newPage();
  await desk.goto('/desk');
  const found = await desk
    .getByRole('main')
    .getByRole('link', { name: /junk|summary|ELF|without/ })
    .allInnerTexts();
  await desk.close();
  return found;
}
