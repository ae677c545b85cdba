import { expect, expectAccessible, names, test } from './fixtures.ts';
import { RecordPage } from './pages/record-page.ts';
import { SettingsPage } from './pages/settings-page.ts';

// What an admin changes is seen at once, kept with what was there before, and moves nothing published.

test('a changed disclaimer stands in the record with before and after, and no published page moves', async ({
  signedIn,
  visitor,
}) => {
  const reader = await visitor();
  await reader.goto('/');
  await reader
    .getByRole('link', { name: /harbour wall cost three times/ })
    .first()
    .click();
  const article = reader.getByRole('main');
  const published = await article.innerHTML();

  const settings = new SettingsPage(await signedIn('admin'));
  const other = new SettingsPage(await signedIn('admin'));
  await settings.open('disclaimer');
  await other.open('disclaimer');
  const before = await settings.disclaimerField.inputValue();
  const after = `Lanterns err, and so do we: story ${Date.now()}.`;
  await settings.disclaimerField.fill(after);
  await settings.save(settings.disclaimer);
  await expect(settings.disclaimer.getByText('Saved.')).toBeVisible();

  await other.disclaimerField.fill('Typed at the same time.');
  await other.save(other.disclaimer);
  await expect(other.disclaimer.getByText(`${names.admin} changed the disclaimer`)).toBeVisible();
  await expect(other.disclaimerField).toHaveValue('Typed at the same time.');
  await other.disclaimerField.fill(before);
  await other.save(other.disclaimer);
  await expect(other.disclaimer.getByText('Saved.')).toBeVisible();
  await expect(other.history.getByRole('deletion').first()).toContainText('Lanterns');

  await reader.reload();
  expect(await article.innerHTML()).toBe(published);

  const record = new RecordPage(settings.page);
  await record.open();
  await expect(record.acts.first()).toBeVisible();
  await record.filter('Settings', after);
  await expect(record.acts).toHaveCount(2);
  const first = record.acts.nth(1);
  await expect(first).toContainText(`${names.admin} · Changed the publication’s settings`);
  await expect(first).toContainText('from 127.0.0.1');
  await expect(first.getByRole('insertion').first()).toContainText('Lanterns');
  await expectAccessible(record.page);

  expect(await record.exported('CSV')).toContain(`disclaimer: ${after}`);
  const lines = (await record.exported('JSON lines')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).changes)).toEqual([
    [{ what: 'disclaimer', before, after }],
    [{ what: 'disclaimer', before: after, after: before }],
  ]);

  await record.filter('Signing in and out', 'password');
  await expect(record.acts.first()).toContainText(/Signed in with a password.*from 127\.0\.0\.1/);
});

test('a verdict is added, moved and retired, and one that drafts propose does not go unsaid', async ({
  signedIn,
}) => {
  const settings = new SettingsPage(await signedIn('admin'));
  await settings.open('verdict-scale');
  const { scale } = settings;
  const words = await settings.words();
  const last = words.length;
  await scale.getByRole('button', { name: 'Add a verdict' }).click();
  await settings.verdict(last).getByLabel('Word').fill('Satire');
  await settings.verdict(last).getByLabel('Number').fill('5');
  await settings.save(scale);
  await expect(scale.getByText('Two verdicts have the number 5.')).toBeVisible();
  await settings.verdict(last).getByLabel('Number').fill('');
  await settings.verdict(last).getByRole('button', { name: 'Move up Satire' }).click();
  await settings.save(scale);
  await expect(scale.getByText('Saved.')).toBeVisible();
  expect(await settings.words()).toEqual([...words.slice(0, -1), 'Satire', words.at(-1)]);
  await expectAccessible(settings.page);

  await scale.getByRole('button', { name: 'Retire Confirmed' }).click();
  await settings.save(scale);
  await expect(scale.getByText(/is proposed for \d+ claims? in \d+ briefs?/)).toBeVisible();
  await expect(scale.getByLabel(/I know that \d+ claims? in \d+ briefs?/)).not.toBeChecked();
  await settings.open('verdict-scale');
  await scale.getByRole('button', { name: 'Retire Satire' }).click();
  await expect(scale.getByText('No draft proposes it.')).toBeVisible();
  await settings.save(scale);
  await expect(scale.getByText('Saved.')).toBeVisible();
  expect(await settings.words()).toEqual(words);
});

test('who is no admin finds no record, and no export of it', async ({
  signedIn,
  visitor,
  expectTrouble,
}) => {
  expectTrouble(/status of 404/);
  const publisher = await signedIn('publisher');
  expect((await publisher.goto('/desk/record'))?.status()).toBe(404);
  for (const page of [publisher, await visitor()]) {
    const response = await page.request.get('/api/record?format=csv');
    expect(response.status()).toBe(404);
  }
});

test('what was typed into a section and not saved is left by a link only when one says so', async ({
  signedIn,
}) => {
  const settings = new SettingsPage(await signedIn('admin'));
  const { page } = settings;
  await settings.open('disclaimer');
  await settings.disclaimerField.fill('Half of a thought.');
  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await settings.goTo('Review policy');
  await expect(settings.disclaimerField).toHaveValue('Half of a thought.');
  expect(asked).toEqual(['What you changed here is not saved. Leave it all the same?']);

  page.once('dialog', (dialog) => void dialog.accept());
  await settings.goTo('Verdict scale');
  await settings.scale
    .getByRole('button', { name: /^Move down/ })
    .first()
    .click();
  page.once('dialog', (dialog) => void dialog.accept());
  await settings.goTo('Disclaimer');
  await expect(settings.disclaimerField).not.toHaveValue('Half of a thought.');
  await settings.goTo('Method page');
  await expect(settings.section('Method page')).toBeVisible();
});
