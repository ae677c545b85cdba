import { expect, names, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// Approval is of words, not of a row; and nobody approves what they wrote.

const lamp = 'The lamp was changed in 2019';

test('an approval lapses when a word changes, and returns with the word', async ({ signedIn }) => {
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief('Is the lamp new?'));
  const writing = new WritingPage(editor);
  await writing.giveVerdict(lamp, '✓ Confirmed');
  await writing.isSaved();

  const review = new ReviewPage(await signedIn('reviewer'));
  await review.open(brief);
  await review.choose(lamp);
  await review.approve();
  await expect(review.words).toHaveText('The new lamp reaches as far as the old one');
  await review.choose(lamp);
  await expect(review.state).toHaveText('✓Approved');

  await writing.replace('changed', 'replaced');
  await expect(review.state).toHaveText('◐Lapsed');
  await expect(review.words).toHaveText('The lamp was replaced in 2019');
  const since = review.sheet.getByRole('region', { name: 'What changed since the last approval' });
  await expect(since.getByRole('deletion')).toContainText('changed');
  await expect(since.getByRole('insertion')).toContainText('replaced');
  await expect(
    writing.margin.getByText(`Changed since ${names.reviewer} approved it.`),
  ).toBeVisible();

  await writing.replace('replaced', 'changed');
  await expect(review.state).toHaveText('✓Approved');
  await expect(since).toBeHidden();
});

test('nobody approves what they wrote, whatever else they may do', async ({ signedIn }) => {
  const admin = await signedIn('admin');
  const brief = await new ImportPage(admin).intoBrief(shortBrief('Does the lamp turn?'));
  const writing = new WritingPage(admin);
  await writing.giveVerdict(lamp, '✓ Confirmed');
  await writing.isSaved();
  await writing.submit();

  const review = new ReviewPage(admin);
  await review.open(brief);
  await review.choose(lamp);
  await expect(review.decision.getByRole('button', { name: 'Approve these words' })).toBeDisabled();
  await expect(review.decision).toContainText(
    'You wrote part of this claim, so somebody else has to approve it.',
  );
  await admin.keyboard.press('a');
  await expect(review.decision.getByRole('button', { name: 'Approve these words' })).toBeDisabled();
  await expect(review.state).toHaveText('○Unreviewed');
  await expect(admin.getByRole('button', { name: 'Sign off' })).toBeDisabled();
  await expect(admin.getByText('Somebody else has to sign it off.')).toBeVisible();

  const somebodyElse = new ReviewPage(await signedIn('reviewer'));
  await somebodyElse.open(brief);
  await somebodyElse.choose(lamp);
  await somebodyElse.approve();
  await expect(review.state).toHaveText('✓Approved');
});

test('a decision about words that changed meanwhile is not taken, and its reason is kept', async ({
  signedIn,
}) => {
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief('Is the lamp bright?'));
  const writing = new WritingPage(editor);
  await writing.giveVerdict(lamp, '✓ Confirmed');
  await writing.isSaved();

  // No news reaches this reviewer: their network lets no websocket through.
  const page = await signedIn('reviewer');
  await page.routeWebSocket('**/collab*', (socket) => socket.close());
  const review = new ReviewPage(page);
  await review.open(brief);
  await review.choose(lamp);
  await writing.replace('changed', 'repaired');
  await writing.isSaved();

  await review.reason.fill('Which lamp of the two?');
  await review.askForChanges();
  await expect(review.decision.getByRole('status')).toContainText('changed since you looked');
  await expect(review.words).toHaveText('The lamp was repaired in 2019');
  await expect(review.changedWhileRead.getByRole('deletion')).toContainText('changed');
  await expect(review.changedWhileRead.getByRole('insertion')).toContainText('repaired');
  await expect(review.reason).toHaveValue('Which lamp of the two?');
  await expect(review.state).toHaveText('○Unreviewed');

  await review.askForChanges();
  await expect(review.claims.getByRole('button', { name: 'The lamp was' })).toContainText(
    'Changes requested',
  );
});

test('asking for changes needs a reason, which the writers read beside the words', async ({
  signedIn,
}) => {
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief('Is the lamp warm?'));
  const writing = new WritingPage(editor);
  await writing.putCaretBehind(lamp);

  const page = await signedIn('reviewer');
  const review = new ReviewPage(page);
  await review.open(brief);
  await review.choose(lamp);
  const ask = review.decision.getByRole('button', { name: 'Ask for changes' });
  await expect(ask).toBeDisabled();
  await expect(review.decision).toContainText('The claim has no verdict yet.');
  await page.keyboard.press('c');
  await expect(review.reason).toBeFocused();
  await page.keyboard.type('   ');
  await expect(ask).toBeDisabled();
  await page.keyboard.type('Say which lamp.');
  await review.askForChanges();

  await expect(writing.margin.getByText('Changes requested')).toBeVisible();
  await expect(writing.margin.getByText('“Say which lamp.”')).toBeVisible();
});

test('what others decide takes nobody away from the claim before them', async ({ signedIn }) => {
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief('Is the lamp heavy?'));
  const writing = new WritingPage(editor);
  await writing.giveVerdict(lamp, '✓ Confirmed');
  await writing.isSaved();

  const reading = new ReviewPage(await signedIn('reviewer'));
  const quicker = new ReviewPage(await signedIn('reviewer2'));
  await Promise.all([reading.open(brief), quicker.open(brief)]);
  await reading.reason.fill('I am not sure');
  await quicker.approve();
  await expect(reading.state).toHaveText('✓Approved');
  await expect(reading.words).toHaveText(lamp);
  await expect(reading.reason).toHaveValue('I am not sure');
});
