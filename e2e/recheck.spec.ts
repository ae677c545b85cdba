import { longDate, parseCalendarDate } from '../lib/domain/time/calendar-date.ts';
import { expect, expectAccessible, names, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { RecheckPage } from './pages/recheck-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { WritingPage } from './pages/writing-page.ts';
import { pressAddress, print } from './printing.ts';

// What is live is checked again: a reviewer signs that it still holds, and the draft stays as it is.

const headline = 'Does the bell buoy of Alder Bay still ring?';
const lamp = 'The lamp was changed in 2019';
const beam = 'The new lamp reaches as far as the old one';
const log = ['The lamp was changed in June 2019, says the log, and reaches as far as the old one.'];

test.describe.configure({ mode: 'serial' });

let brief: string;
let published: string;

test.beforeAll(() => print('/bell-buoy', 'Log of the lighthouse', log));

test('a version is live, and the next one is being written', async ({ signedIn }) => {
  const editor = await signedIn('editor');
  const address = pressAddress('/bell-buoy');
  brief = await new ImportPage(editor).intoBrief(
    shortBrief(headline).replace('https://harbour.example/lighthouse', address),
  );
  const writing = new WritingPage(editor);
  await writing.giveVerdict(lamp, '✓ Confirmed');
  await writing.giveVerdict(beam, '✓ Confirmed');
  await writing.isSaved();
  await writing.submit();
  const approving = new ReviewPage(await signedIn('reviewer'));
  await approving.open(brief);
  await approving.approveAll();
  const signing = new ReviewPage(await signedIn('reviewer2'));
  await signing.open(brief);
  await signing.signOff();
  await expect(signing.bar).toContainText('Ready');
  const publisher = await signedIn('publisher');
  await new ReviewPage(publisher).open(brief);
  await publisher.getByRole('button', { name: 'Publish' }).click();
  published =
    (await publisher.getByRole('link', { name: 'Published page' }).getAttribute('href')) ?? '';

  const next = new WritingPage(await signedIn('editor2'));
  await next.open(brief);
  await next.replace('reaches as', 'reaches nearly as');
  await next.isSaved();
});

test('its sources are looked at, and what happens to one brings its claims up', async ({
  signedIn,
}) => {
  const reviewer = await signedIn('reviewer2');
  await new ReviewPage(reviewer).open(brief);
  await reviewer.getByRole('link', { name: 'Check it again' }).click();
  const recheck = new RecheckPage(reviewer);
  await expect(recheck.claim(beam)).toContainText('Nothing asks for a new decision');
  await recheck.sources.getByRole('button', { name: 'Look at all of them now' }).click();
  await expect(recheck.sources).toContainText('The desk has looked at 1 source.');
  await expect(recheck.claim(lamp)).toContainText('Where it was');
  await expect(recheck.sources).toContainText('1 of 1 source was looked at since March 3, 2025');

  const editor = await signedIn('editor2');
  const source = await recheck
    .claim(lamp)
    .getByRole('link', { name: 'How the source fares' })
    .getAttribute('href');
  await editor.goto(source ?? '');
  await editor.getByText('Was it retracted?').click();
  await editor.getByLabel('Who retracted it').fill('The keeper says that the page is a copy.');
  await editor.getByRole('button', { name: 'Mark as retracted' }).click();

  await expect(reviewer.getByRole('main')).toContainText('2 of 2 claims ask for a new decision');
  await expect(recheck.claim(lamp)).toContainText('The keeper says that the page is a copy.');
  await expectAccessible(reviewer);
});

test('whoever wrote in it cannot confirm it, and is told why', async ({ signedIn }) => {
  const recheck = new RecheckPage(await signedIn('editor'));
  await recheck.open(brief);
  await expect(recheck.signature).toContainText(
    'Only members who may review can confirm that a live brief still holds.',
  );
  await expect(recheck.sign).toBeDisabled();
});

test('a reviewer signs it as unchanged, and readers see the day, the name and the old words', async ({
  signedIn,
  visitor,
}) => {
  const reviewer = await signedIn('reviewer2');
  const recheck = new RecheckPage(reviewer);
  await recheck.open(brief);
  await expect(recheck.signature).toContainText('It approves claims 1, 2 again.');
  const day = await recheck.signature.getByLabel('Checked on').inputValue();
  await recheck.signature.getByLabel('Note for readers').fill('The log itself says the same.');
  await recheck.sign.click();
  await expect(recheck.signature).toContainText('Version 2 is live.');
  await expect(recheck.claim(lamp)).toContainText('Nothing asks for a new decision');
  await expect(recheck.claim(lamp)).toContainText('Answered');

  const reader = await visitor();
  await reader.goto(published);
  const date = parseCalendarDate(day);
  await expect(reader.getByText(/^Checked on/)).toContainText(date ? longDate(date) : '');
  await expect(reader.getByRole('region', { name: 'Conclusion' })).toContainText(beam);
  const versions = reader.getByRole('complementary', { name: 'About this brief' });
  await expect(versions).toContainText(
    `checked again, unchanged, by ${names.reviewer2}: The log itself says the same.`,
  );
  await expectAccessible(reader);

  const writing = new WritingPage(await signedIn('editor2'));
  await writing.open(brief);
  await writing.says('reaches nearly as');
  await expect(
    writing.page.getByText(`Checked on ${date ? longDate(date) : ''}; checking again moves it`),
  ).toBeVisible();
});
