import { expect, expectAccessible, names, shortBrief, test } from './fixtures.ts';
import { HistoryPage } from './pages/history-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// What was written in a brief: by whom, since when, and how it comes back.

test.describe.configure({ mode: 'serial' });

let brief = '';

test('a point of a brief is given a name, and tells who wrote its words', async ({ signedIn }) => {
  const mina = new WritingPage(await signedIn('editor'));
  brief = await new ImportPage(mina.page).intoBrief(shortBrief('Was the lamp changed by divers?'));
  const tomas = new WritingPage(await signedIn('editor2'));
  await Promise.all([mina.open(brief), tomas.open(brief)]);
  await tomas.writeBehind('The new lamp', ' of brass');
  await Promise.all([tomas.isSaved(), mina.says('The new lamp of brass')]);

  const history = new HistoryPage(await signedIn('editor'));
  await history.open(brief);
  await expect(history.points).toHaveCount(2);
  await expect(history.points.last()).toContainText('Imported the brief');
  await expect(history.writers.getByRole('listitem')).toHaveText([
    new RegExp(names.editor),
    new RegExp(`${names.editor2} · 2 words`),
  ]);
  await history.name('Before the call');
  await expect(history.shown.getByText(`named by ${names.editor}`)).toBeVisible();
  await expectAccessible(history.page);
});

test('any two points are compared, and each change says who made it', async ({ signedIn }) => {
  const mina = new WritingPage(await signedIn('editor'));
  const tomas = new WritingPage(await signedIn('editor2'));
  await Promise.all([mina.open(brief), tomas.open(brief)]);
  await mina.replace('2019', '2021');
  await tomas.writeBehind('as the old one', ' ever did');
  await Promise.all([mina.isSaved(), tomas.isSaved()]);

  const history = new HistoryPage(await signedIn('reviewer'));
  await history.open(brief);
  await history.compare(history.point('“Before the call”'), history.points.first());
  await expect(history.page).toHaveURL(/[?&]from=\d+/);
  await expect(history.summary).toContainText('3 words added, 1 removed.');
  await expect(history.summary).toContainText('Claim 1: its words changed.');
  await expect(history.shown.getByRole('insertion')).toHaveText([
    `added by ${names.editor}: 2021`,
    `added by ${names.editor2}:  ever did`,
  ]);
  await expect(history.shown.getByRole('deletion')).toHaveText(['removed: 2019']);
  await expect(
    history.shown.getByText(`${names.editor} and ${names.editor2} wrote between the two.`),
  ).toBeVisible();
  await expectAccessible(history.page);
  await history.page.reload();
  await expect(history.summary).toContainText('3 words added, 1 removed.');
});

test('a point is restored before the eyes of others, and what they write meanwhile stays', async ({
  signedIn,
  expectTrouble,
}) => {
  test.slow();
  expectTrouble(/WebSocket connection to .* failed|ERR_INTERNET_DISCONNECTED/);
  const tomas = new WritingPage(await signedIn('editor2'));
  await tomas.open(brief);
  const history = new HistoryPage(await signedIn('editor'));
  await history.open(brief);
  await history.look('“Before the call”');

  await tomas.page.context().setOffline(true);
  await tomas.writeBehind('The new lamp of brass', ' and glass');
  await history.restore();
  await tomas.page.context().setOffline(false);
  await tomas.says('The lamp was changed in 2019');
  await tomas.says('The new lamp of brass and glass reaches as far as the old one');
  await tomas.isSaved();

  await history.open(brief);
  await expect(history.point('Restored the point “Before the call”')).toBeVisible();
  await tomas.page.reload();
  await tomas.says('The lamp was changed in 2019');
});

test('a restoration is taken back by restoring the point before it', async ({ signedIn }) => {
  const tomas = new WritingPage(await signedIn('editor2'));
  await tomas.open(brief);
  const history = new HistoryPage(await signedIn('editor'));
  await history.open(brief);
  const restored = history.point('Restored the point “Before the call”');
  const index = await history.points.evaluateAll((points) =>
    points.findIndex((point) => point.textContent?.includes('Restored the point')),
  );
  await expect(restored).toHaveCount(1);
  await history.points
    .nth(index + 1)
    .getByRole('link')
    .click();
  await expect(history.shown).toContainText('2021');
  await history.restore();
  await tomas.says('The lamp was changed in 2021');
  await tomas.says('as the old one ever did');
});

test('whoever may not write reads the history and restores nothing', async ({ signedIn }) => {
  const history = new HistoryPage(await signedIn('publisher'));
  await history.open(brief);
  await expect(history.shown).toContainText('The lamp was changed in 2021');
  await expect(history.shown.getByRole('button')).toHaveCount(0);
});
