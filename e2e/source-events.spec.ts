import { expect, expectAccessible, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { SourceHealthPage } from './pages/source-health-page.ts';
import { WritingPage } from './pages/writing-page.ts';
import { pressAddress, print } from './printing.ts';

// What happens to a source asks for a new decision on every claim that leans on it.

const lamp = 'The lamp was changed in 2019';
const beam = 'The new lamp reaches as far as the old one';
const log = [
  'The keeper writes that the lamp was changed in June 2019, after a winter of storms and repairs.',
  'The new one is turned by a motor, and is seen from as far as the old one was seen in clear weather.',
  'The harbour has kept this log since the tower was built, and shows it to whoever asks for it.',
];
const quoted = 'the lamp was changed in June 2019';

test.describe.configure({ mode: 'serial' });

let brief: string;
let source: string;

test.beforeAll(() => print('/lighthouse', 'Log of the lighthouse', log));

test('a claim is approved on what a page says', async ({ signedIn }) => {
  const editor = await signedIn('editor');
  const text = shortBrief('Is the lamp of the tower new?');
  const address = pressAddress('/lighthouse');
  brief = await new ImportPage(editor).intoBrief(
    text.replace('https://harbour.example/lighthouse', address),
  );
  const writing = new WritingPage(editor);
  await writing.giveVerdict(lamp, '✓ Confirmed');
  await writing.putCaretBehind(lamp);
  await writing.margin.getByRole('button', { name: '1 · Log of the lighthouse' }).click();
  await writing.margin.getByLabel('Exact quotation').fill(quoted);
  await writing.margin.getByRole('button', { name: 'Paste its text' }).click();
  await writing.margin.getByLabel('Text of the source').fill(log.join('\n\n'));
  await writing.margin.getByRole('button', { name: 'Keep as a capture' }).click();
  await expect(writing.margin.getByText('quotation verified').first()).toBeVisible();
  await writing.isSaved();
  const entry = writing.margin.getByRole('link', { name: 'Its entry in the library' });
  source = (await entry.getAttribute('href')) ?? '';

  const review = new ReviewPage(await signedIn('reviewer'));
  await review.open(brief);
  await review.choose(lamp);
  await review.approve();
  await expect(review.words).toHaveText(beam);
  await review.choose(lamp);
  await expect(review.state).toHaveText('✓Approved');
});

test('a changed advertisement asks for nothing, and is shown', async ({ signedIn }) => {
  const review = new ReviewPage(await signedIn('reviewer'));
  await review.open(brief);
  await review.choose(lamp);

  const editor = await signedIn('editor2');
  await editor.goto(source);
  const health = new SourceHealthPage(editor);
  await health.look();
  await print('/lighthouse', 'Log of the lighthouse', [
    ...log,
    'Herring is cheap at the quay today.',
  ]);
  await health.look();
  await expect(health.looks.first()).toContainText('Changed');
  await expect(health.change.getByRole('insertion')).toContainText('Herring is cheap');
  await expect(health.events).toBeHidden();
  await expect(review.state).toHaveText('✓Approved');
  await expectAccessible(editor);
});

test('a quotation that is gone asks the reviewer again, who sees why and decides', async ({
  signedIn,
}) => {
  const reviewer = await signedIn('reviewer');
  const review = new ReviewPage(reviewer);
  await review.open(brief);
  await review.choose(lamp);

  const editor = await signedIn('editor2');
  await editor.goto(source);
  const health = new SourceHealthPage(editor);
  const [said = '', ...others] = log;
  await print('/lighthouse', 'Log of the lighthouse', [said.replace('2019', '2018'), ...others]);
  await health.look();
  await expect(health.events).toContainText(`The source no longer says “${quoted}”`);

  await expect(review.state).toHaveText('○Unreviewed');
  const asks = review.sheet.getByRole('region', { name: 'A source asks for a new decision' });
  await expect(asks).toContainText(`The source no longer says “${quoted}”`);
  await expect(asks.getByRole('link', { name: 'What changed in its text' })).toBeVisible();
  await expectAccessible(reviewer);

  const writing = new WritingPage(await signedIn('editor'));
  await writing.open(brief);
  await writing.putCaretBehind('The lamp');
  await expect(writing.margin.getByText('A source asks for a new decision')).toBeVisible();
  await writing.page.goto('/desk');
  const row = writing.page
    .getByRole('listitem')
    .filter({ hasText: 'Is the lamp of the tower new?' });
  await expect(row.getByRole('link', { name: /Source event, 1 claim/ })).toBeVisible();

  await review.approve();
  await expect(review.words).toHaveText(beam);
  await review.choose(lamp);
  await expect(review.state).toHaveText('✓Approved');
  await expect(asks).toBeHidden();
  await expect(review.sheet).toContainText('Answered');

  await reviewer.goto('/desk/sources/events');
  const event = reviewer.getByRole('main').getByRole('listitem').filter({ hasText: quoted });
  await expect(event.getByRole('link', { name: 'Claim 1: answered' })).toBeVisible();
  await expectAccessible(reviewer);
});

test('a member’s word that a change matters reaches claims without a quotation', async ({
  signedIn,
}) => {
  const editor = await signedIn('editor2');
  await editor.goto(source);
  const health = new SourceHealthPage(editor);
  await health.confirmChange('The year is another one.');
  await expect(health.events).toContainText('The year is another one.');

  const review = new ReviewPage(await signedIn('reviewer'));
  await review.open(brief);
  await review.choose(beam);
  await expect(
    review.sheet.getByRole('region', { name: 'A source asks for a new decision' }),
  ).toContainText('The year is another one.');
});
