import { expect, expectAccessible, names, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// Who is here can be followed through the text, as far as one likes.

const longBrief = `What lies along the quay?

Executive summary

${Array.from({ length: 60 }, (_, index) => `Berth ${index + 1} is free.`).join('\n\n')}`;

test('somebody who is here can be followed through the text', async ({ signedIn }) => {
  const mina = new WritingPage(await signedIn('editor'));
  const brief = await new ImportPage(mina.page).intoBrief(longBrief);
  const tomas = new WritingPage(await signedIn('editor2'));
  await Promise.all([mina.open(brief), tomas.open(brief)]);
  const berth = (number: number) => mina.text.getByText(`Berth ${number} is`, { exact: false });
  const status = mina.page.getByRole('status');

  await expect(mina.company.getByRole('button', { name: `Follow ${names.editor}` })).toHaveCount(0);
  await mina.follow(names.editor2);
  await expect(status.getByText(`Following ${names.editor2}`)).toBeVisible();
  await expectAccessible(mina.page);
  await tomas.putCaretBehind('Berth 58 is');
  await expect(berth(58)).toBeInViewport();
  await tomas.putCaretBehind('Berth 2 is');
  await expect(berth(2)).toBeInViewport();
  await expect(berth(58)).not.toBeInViewport();

  await mina.page.keyboard.press('Escape');
  await expect(status.getByText(`You no longer follow ${names.editor2}.`)).toBeVisible();
  await tomas.writeBehind('Berth 57 is', ' nearly');
  await mina.says('Berth 57 is nearly free');
  await expect(berth(2)).toBeInViewport();

  await mina.follow(names.editor2);
  await expect(berth(57)).toBeInViewport();
  await mina.page.mouse.wheel(0, -200);
  await expect(status.getByText(`You no longer follow ${names.editor2}.`)).toBeVisible();

  await mina.follow(names.editor2);
  await mina.putCaretBehind('Berth 57 is');
  await mina.page.keyboard.type(' not');
  await expect(status.getByText(`You no longer follow ${names.editor2}.`)).toBeVisible();

  await mina.follow(names.editor2);
  await tomas.page.close();
  await expect(
    status.getByText(`You no longer follow ${names.editor2}, who is not here any more.`),
  ).toBeVisible();
});

test('a person with two windows is followed in the one where they write', async ({ signedIn }) => {
  const mina = new WritingPage(await signedIn('editor'));
  const brief = await new ImportPage(mina.page).intoBrief(longBrief);
  const page = await signedIn('editor2');
  const [one, other] = [page, await page.context().newPage()].map((tab) => new WritingPage(tab));
  if (!one || !other) throw new Error('Two windows were to be opened.');
  await one.open(brief);
  await other.open(brief);
  await mina.open(brief);
  await expect(mina.company.getByRole('listitem')).toHaveCount(2);
  await mina.follow(names.editor2);
  await one.writeBehind('Berth 30 is', ' still');
  await expect(mina.text.getByText('Berth 30 is')).toBeInViewport();
  await other.writeBehind('Berth 59 is', ' still');
  await expect(mina.text.getByText('Berth 59 is')).toBeInViewport();
});
