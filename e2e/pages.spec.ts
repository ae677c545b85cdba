import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { WritingPage } from './pages/writing-page.ts';

// Every page, on a phone, a tablet and a desk, by day and by night.

test.describe.configure({ mode: 'parallel' });

type Room = { name: string; title: RegExp; open: (page: Page) => Promise<void> };

const at = (path: string) => async (page: Page) => {
  await page.goto(path);
};

/** Goes to one of the demo's briefs by a link of the page that lists it. */
const brief =
  (list: string, headline: RegExp, room = '') =>
  async (page: Page) => {
    await page.goto(list);
    const link = page.getByRole('link', { name: headline }).first();
    await page.goto(`${await link.getAttribute('href')}${room}`);
  };

const harbour = /^Did Alder Bay’s harbour wall/;
const ferry = /^Did more people take the Alder Bay ferry/;
const beach = /^Did the town beach fail/;

const writing =
  (headline: RegExp, then: (writing: WritingPage) => Promise<void> = async () => {}) =>
  async (page: Page) => {
    await brief('/desk', headline)(page);
    const opened = new WritingPage(page);
    await opened.isSaved();
    await then(opened);
  };

const site: Room[] = [
  { name: 'the front page', title: /^The Alder Bay Desk$/, open: at('/') },
  { name: 'the method', title: /^How we check/, open: at('/method') },
  { name: 'a live brief', title: harbour, open: brief('/', harbour) },
  { name: 'an old version', title: harbour, open: brief('/', harbour, '/versions/1') },
  { name: 'asking', title: /^Ask a question · /, open: at('/ask') },
  { name: 'the door', title: /^Sign in/, open: at('/sign-in') },
  { name: 'an invitation that is not known', title: /^Join/, open: at('/join/unknown') },
];

const desk: Room[] = [
  { name: 'the list of briefs', title: /^Briefs · Factdesk$/, open: at('/desk') },
  { name: 'importing', title: /^Import a text · /, open: at('/desk/import') },
  { name: 'starting a brief', title: /^Start a brief · /, open: at('/desk/briefs/new') },
  { name: 'the sources', title: /^Sources · /, open: at('/desk/sources') },
  {
    name: 'a source',
    title: /^Source · /,
    open: async (page) => {
      await page.goto('/desk/sources');
      await page.getByRole('link', { name: 'Final account of harbour works' }).click();
      await expect(page.getByRole('heading', { name: 'Captures' })).toBeVisible();
    },
  },
  { name: 'the questions', title: /^Questions · /, open: at('/desk/questions') },
  { name: 'the source events', title: /^Source events · /, open: at('/desk/sources/events') },
  {
    name: 'a capture',
    title: /^Capture · /,
    open: async (page) => {
      await page.goto('/desk/sources');
      await page.getByRole('link', { name: 'Final account of harbour works' }).click();
      await page.getByRole('link', { name: 'Read it' }).first().click();
      await expect(page.getByRole('article', { name: 'Captured text' })).toBeVisible();
    },
  },
  {
    name: 'importing references',
    title: /^Import references · /,
    open: at('/desk/sources/import'),
  },
  {
    name: 'the sources of a brief',
    title: /^Sources of a brief · /,
    open: brief('/desk', ferry, '/sources'),
  },
  { name: 'the members', title: /^Members · /, open: at('/desk/members') },
  { name: 'the settings', title: /^Settings · /, open: at('/desk/settings') },
  { name: 'a draft', title: /^Write · /, open: writing(beach) },
  {
    name: 'a draft with a claim in the margin',
    title: /^Write · /,
    open: writing(ferry, async (opened) => {
      await opened.putCaretBehind('433,200 passengers');
      await expect(opened.margin.getByLabel('Proposed verdict')).toBeVisible();
    }),
  },
  {
    name: 'the review of a lapsed claim',
    title: /^Review · /,
    open: async (page) => {
      await brief('/desk', ferry, '/review')(page);
      await page.getByRole('button', { name: /^Lapsed/ }).click();
      await expect(page.getByRole('heading', { name: /^Since .+ approved/ })).toBeVisible();
    },
  },
  { name: 'the history', title: /^History · /, open: brief('/desk', harbour, '/history') },
  {
    name: 'what was done',
    title: /^History · /,
    open: brief('/desk', harbour, '/history?show=acts'),
  },
  {
    name: 'a comparison of two points',
    title: /^History · /,
    open: async (page) => {
      await brief('/desk', ferry, '/history')(page);
      await page.getByRole('button', { name: 'Compare' }).click();
      await expect(page.getByRole('region', { name: 'In few words' })).toBeVisible();
    },
  },
];

for (const { name, title, open } of site) {
  test(`${name} can be read by everybody, everywhere`, async ({ visitor }) => {
    const page = await visitor({ reducedMotion: 'reduce' });
    await open(page);
    await expectWellMade(page, title);
    for (const width of [360, 768, 1280]) await expectReadable(page, width);
  });
}

for (const { name, title, open } of desk) {
  test(`${name} can be used by everybody`, async ({ signedIn }) => {
    const page = await signedIn('admin', { reducedMotion: 'reduce' });
    await open(page);
    await expectWellMade(page, title);
    for (const width of [360, 768, 1280]) await expectReadable(page, width, width > 360);
  });
}

test('a brief that was just begun can be used by everybody', async ({ signedIn }) => {
  const page = await signedIn('editor', { reducedMotion: 'reduce' });
  await WritingPage.start(page, 'Is anything written yet?');
  await expectWellMade(page, /^Write · /);
  for (const width of [360, 768, 1280]) await expectReadable(page, width, width > 360);
});

/** That a page says what it is. */
async function expectWellMade(page: Page, title: RegExp): Promise<void> {
  await expect(page).toHaveTitle(title);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('main')).toHaveCount(1);
}

/** That it fits a window of that width and suits axe, by day and by night. */
async function expectReadable(page: Page, width: number, fits = true): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (fits) expect(wide, `width of the document at ${width} px`).toBeLessThanOrEqual(width);
  // Contrast is most of what axe has to do; what a page shows on a tablet, a phone or a desk shows too.
  const isBetween = width === 768;
  await page.emulateMedia({ colorScheme: 'light' });
  const rules = isBetween ? { without: 'color-contrast' } : undefined;
  await test.step(`${width} px by day`, () => expectAccessible(page, rules));
  if (isBetween) return;
  // Night changes colours and nothing else.
  await page.emulateMedia({ colorScheme: 'dark' });
  await test.step(`${width} px by night`, () => expectAccessible(page, { only: 'color-contrast' }));
}
