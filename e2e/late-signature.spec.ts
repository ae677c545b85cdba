import { expect, expectAccessible, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// Nobody signs or publishes words that they have not read, and nothing that they typed is lost.

test('whoever signs and whoever publishes is shown what changed since they looked', async ({
  signedIn,
}) => {
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief('When was the lamp changed?'));
  const writing = new WritingPage(editor);
  await writing.giveVerdict('The lamp was changed in 2019', '✓ Confirmed');
  await writing.giveVerdict('The new lamp reaches as far as the old one', '✓ Confirmed');
  await writing.isSaved();
  await writing.submit();

  const rosa = new ReviewPage(await signedIn('reviewer'));
  const teru = new ReviewPage(await signedIn('reviewer2'));
  await rosa.open(brief);
  await rosa.approveAll();
  await teru.open(brief);
  const signOff = teru.page.getByRole('button', { name: 'Sign off' });
  await expect(signOff).toBeEnabled();

  // Words between the claims change, which touches no approval: they are to be read all the same.
  await writing.replace('Conclusion', 'In the end');
  await writing.isSaved();
  await expect(teru.changedSinceLooked).toContainText('In the end');
  await expect(signOff).toBeDisabled();
  await teru.readWhatChanged();
  await expect(signOff).toBeEnabled();

  // A claim changes, and is approved anew before the signature: it still shows what changed.
  await writing.replace('reaches as', 'reaches nearly as');
  await writing.isSaved();
  await expect(teru.changedSinceLooked).toContainText('Claim 2');
  await rosa.choose('The new lamp reaches nearly');
  await rosa.changedWhileRead.getByRole('button', { name: 'I have read what changed' }).click();
  await rosa.approve();
  await expect(teru.changedSinceLooked.getByRole('insertion').first()).toContainText('nearly');
  await expect(signOff).toBeDisabled();
  await expectAccessible(teru.page);
  await teru.readWhatChanged();
  await teru.signOff();
  await expect(teru.bar).toContainText('Ready');

  // The publisher types while the words change once more: what they typed stays.
  const ines = new ReviewPage(await signedIn('publisher'));
  await ines.open(brief);
  await ines.page.getByText('Publish later').click();
  await ines.page.getByLabel('Time', { exact: true }).fill('12:00');
  await writing.replace('reaches nearly as', 'reaches as');
  await writing.isSaved();
  await expect(ines.bar).toContainText('In review');
  await teru.readWhatChanged();
  await teru.signOff();
  await expect(ines.bar).toContainText('Ready');
  await expect(ines.changedSinceLooked.getByRole('deletion').first()).toContainText('nearly');
  const publish = ines.page.getByRole('button', { name: 'Publish', exact: true });
  await expect(publish).toBeDisabled();
  await ines.page.getByText('Publish later').click();
  await expect(ines.page.getByLabel('Time', { exact: true })).toHaveValue('12:00');
  await expectAccessible(ines.page);
  await ines.readWhatChanged();
  await publish.click();
  await expect(ines.page.getByRole('link', { name: 'Published page' })).toBeVisible();
});
