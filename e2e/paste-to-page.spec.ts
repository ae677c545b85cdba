import { expect, expectAccessible, names, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { SourcePage } from './pages/source-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// The main job, by everybody who has a part in it: from a pasted text to a page that readers trust.

const headline = 'Did Alder Bay’s library lend fewer books after it shortened its hours?';
const pasted = `${headline}

Checked on March 3, 2025
Disclaimer: Facts can be wrong here. Learn more.

Executive summary

The library lent fewer books in 2024 than in the year before [1]. Its own report speaks of “a loyal crowd of readers” [2].

1. What the figures show

The library lent 48,210 books in 2024 [1].

2. What sources do not confirm

No available source says why fewer books were lent [1] [2].

Was this fact-check helpful?

Conclusion

Lending fell by seven per cent [1].

Want to dive deeper?
Who decides the library’s hours?
How many people hold a library card?

Sources
1. Lending figures — Alder Bay Library — 2025-01-20 — https://library.example/figures
`;
const report = `Annual report. The town may be small, but it has a loyal crowd of readers. They came on
fewer days and borrowed fewer books.`;

test.describe.configure({ mode: 'serial' });

let brief: string;
let published: string;

test('an editor pastes a text, reads the report and resolves its source', async ({ signedIn }) => {
  const page = await signedIn('editor');
  await new ImportPage(page).paste(pasted);

  await expect(page.getByRole('heading', { name: 'What was imported' })).toBeVisible();
  brief = new URL(page.url()).pathname.replace(/\/import$/, '');
  await expect(page.getByText(headline)).toBeVisible();
  await expect(page.getByText('4 sections, 5 claims, 6 citations of 2 sources')).toBeVisible();
  const unresolved = page.getByRole('region', { name: 'Sources to resolve' });
  await expect(unresolved.getByRole('listitem')).toHaveText([/^\[2\] came without its source/]);
  const leftOut = page.getByRole('region', { name: 'Left out' });
  await expect(leftOut.getByText('Was this fact-check helpful?')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Resolve its sources' }).click();
  await page.getByRole('link', { name: `Source 2 of “${headline.slice(0, 40)}` }).click();
  const source = new SourcePage(page);
  await source.describe({
    Title: 'Annual report of the town library',
    Address: 'https://library.example/report',
    Publisher: 'Alder Bay Library',
    Published: '2025-02',
  });
  await expect(page.getByText('This source is unresolved')).toBeHidden();
  await page.goto('/desk/sources?show=unresolved');
  await expect(page.getByRole('link', { name: 'Annual report of the town library' })).toBeHidden();

  await page.goto('/desk');
  await page.locator(`a[href="${brief}"]`).click();
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(headline);
});

test('two editors write in it at once and see each other', async ({ signedIn }) => {
  const mina = new WritingPage(await signedIn('editor'));
  const tomas = new WritingPage(await signedIn('editor2'));
  await Promise.all([mina.open(brief), tomas.open(brief)]);
  for (const { company } of [mina, tomas]) {
    await expect(company.getByRole('listitem')).toHaveText(
      [names.editor, names.editor2].map(ending),
    );
  }

  await mina.putCaretBehind('48,210 books');
  await tomas.putCaretBehind('Lending fell');
  await Promise.all([
    mina.page.keyboard.type(' and 900 records'),
    tomas.page.keyboard.type(' in 2024'),
  ]);
  await mina.says('Lending fell in 2024');
  await tomas.says('48,210 books and 900 records');
  await expect(mina.text.getByText(names.editor2)).toBeVisible();
  await expect(tomas.text.getByText(names.editor)).toBeVisible();
  await Promise.all([mina.isSaved(), tomas.isSaved()]);
  await expectAccessible(mina.page);
});

test('its claims get verdicts, and a quotation is found in what was pasted of its source', async ({
  signedIn,
}) => {
  const writing = new WritingPage(await signedIn('editor'));
  await writing.open(brief);
  await writing.giveVerdict('fewer books in 2024', '✓ Confirmed');
  await writing.giveVerdict('Its own report speaks', '✓ Mostly confirmed');
  await writing.giveVerdict('48,210 books', '✓ Confirmed');
  await writing.giveVerdict('No available source says', '○ Not confirmed by available sources');
  await writing.giveVerdict('Lending fell', '✓ Confirmed');

  await writing.putCaretBehind('Its own report speaks');
  await writing.margin
    .getByRole('button', { name: '2 · Annual report of the town library' })
    .click();
  const { margin } = writing;
  await margin.getByLabel('Exact quotation').fill('a loyal crowd of readers');
  await expect(margin.getByText('no captured text to check against').first()).toBeVisible();
  await margin.getByRole('button', { name: 'Paste its text' }).click();
  await margin.getByLabel('Text of the source').fill(report);
  await margin.getByRole('button', { name: 'Keep as a capture' }).click();
  await expect(margin.getByText('quotation verified').first()).toBeVisible();
  await writing.isSaved();
  await expectAccessible(writing.page);

  await writing.submit();
  await expect(writing.bar).toContainText('In review');
});

test('a reviewer works through it by keyboard alone', async ({ signedIn }) => {
  const page = await signedIn('reviewer');
  const { keyboard } = page;
  const review = new ReviewPage(page);
  await review.open(brief);
  const isAt = (words: string) =>
    expect(review.sheet.getByRole('heading', { level: 2 })).toContainText(words);
  await isAt('fewer books in 2024');
  await expectAccessible(page);

  await keyboard.press('j');
  await isAt('Its own report speaks');
  await expect(review.sheet.getByText('Quotation verified')).toBeVisible();
  await expect(review.sheet.locator('mark')).toHaveText('a loyal crowd of readers');
  await keyboard.press('k');
  await isAt('fewer books in 2024');
  await keyboard.press('a');
  await isAt('Its own report speaks');
  await keyboard.press('a');
  await isAt('48,210 books and 900 records');

  await keyboard.press('c');
  await keyboard.type('Records are no books.');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await isAt('No available source says');
  await keyboard.press('a');
  await isAt('Lending fell in 2024');
  await keyboard.press('a');
  await expect(review.claims.getByRole('button')).toHaveText([
    /^✓Approved/,
    /^✓Approved/,
    /^✕Changes requested/,
    /^✓Approved/,
    /^✓Approved/,
  ]);
  await expectAccessible(page);
});

test('the editor mends what was asked for, and it is approved', async ({ signedIn }) => {
  const writing = new WritingPage(await signedIn('editor2'));
  const review = new ReviewPage(await signedIn('reviewer'));
  await writing.open(brief);
  await writing.putCaretBehind('48,210 books');
  await expect(writing.margin.getByText('“Records are no books.”')).toBeVisible();
  await review.open(brief);
  await review.choose('The library lent 48,210 books');

  await writing.replace(' and 900 records', '');
  await writing.page.keyboard.press('Backspace');
  await expect(review.sheet.getByText('Unreviewed')).toBeVisible();
  await expect(review.changedWhileRead).toContainText('and 900 records');
  await review.page.keyboard.press('r');
  await review.approve();
  await expect(review.claims.getByRole('button', { name: /^Approved/ })).toHaveCount(5);
});

test('a second reviewer signs it off, and the publisher publishes it', async ({ signedIn }) => {
  const signing = new ReviewPage(await signedIn('reviewer2'));
  await signing.open(brief);
  await signing.signOff();
  await expect(signing.bar).toContainText('Ready');

  const page = await signedIn('publisher');
  await new ReviewPage(page).open(brief);
  await expect(page.getByText(`Signed off by ${names.reviewer2}.`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('link', { name: 'Published page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  published = new URL(page.url()).pathname;
});

test('a reader without JavaScript reads who checked what, and against which source', async ({
  visitor,
}) => {
  const page = await visitor({ javaScriptEnabled: false });
  const response = await page.goto(published);
  const sent = (await response?.text()) ?? '';
  // The one element of that name holds data for programs, which nothing runs.
  expect(sent.match(/<script\b[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
  const data: unknown = JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(sent)?.[1] ?? '');
  expect(data).toMatchObject({ '@graph': [{ '@type': 'NewsArticle', headline }, {}] });

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(page.getByText('Checked on March 3, 2025')).toBeVisible();
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText([
    'Executive summary',
    '1. What the figures show',
    '2. What sources do not confirm',
    'Conclusion',
    'What was checked',
    'Sources',
    'Want to dive deeper?',
  ]);
  await expect(page.getByText('This desk can make mistakes.').first()).toBeVisible();
  for (const left of ['Was this fact-check helpful?', 'Facts can be wrong here.']) {
    await expect(page.getByText(left)).toHaveCount(0);
  }
  await expect(
    page.getByRole('region', { name: 'Want to dive deeper?' }).getByRole('listitem'),
  ).toHaveText(['Who decides the library’s hours?', 'How many people hold a library card?']);

  const summary = page.getByRole('region', { name: 'Executive summary' });
  await summary.getByRole('link', { name: '[2]' }).click();
  await expect(page).toHaveURL(/#source-2$/);
  const sources = page.getByRole('region', { name: 'Sources' });
  await expect(sources.getByRole('listitem')).toHaveCount(2);
  const second = sources.getByRole('listitem').nth(1);
  await expect(second).toContainText('Annual report of the town library, Alder Bay Library');
  await expect(second.getByRole('link', { name: /^Open Annual report/ })).toHaveAttribute(
    'href',
    'https://library.example/report',
  );
  await expect(second.getByRole('link', { name: 'Open at the quotation' })).toHaveAttribute(
    'href',
    /^https:\/\/library\.example\/report#:~:text=.*a%20loyal%20crowd%20of%20readers$/,
  );
  await second.getByRole('link', { name: 'back to use 2 of source 2' }).click();
  await expect(page.locator(':target')).toHaveText('[2]');

  const checked = page.getByRole('region', { name: 'What was checked' });
  await expect(checked.getByRole('listitem').first()).toContainText(`Checked by ${names.reviewer}`);
  await expect(page.getByText(`Signed off by ${names.reviewer2}`).first()).toBeVisible();

  await page.getByRole('link', { name: 'Learn more' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How we check');
});

const ending = (name: string) => new RegExp(`${name}$`);
