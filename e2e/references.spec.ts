import { expect, expectAccessible, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { ReferencesPage } from './pages/references-page.ts';

// References from other programs and for them, and as people read them.

const bibtex = String.raw`@article{tides,
  author = {Brand, Tom{\'a}s and {Harbour Office}},
  title = {The tides of Alder Bay},
  journal = {Coast and Quay}, year = {2021}, volume = {12}, pages = {3--9}
}
@misc{open, title = {A reference that never ends
@online{moorings, title = {Moorings and their owners}, url = {https://moorings.example/list}}`;

test('a file of references is brought in, and what is broken in it is named', async ({
  signedIn,
}) => {
  const references = new ReferencesPage(await signedIn('editor'));
  const { page } = references;
  await references.importFile('coast.bib', bibtex);
  await expect(page.getByRole('status')).toContainText(
    '2 sources added, 1 broken reference left out.',
  );
  await expect(page.getByText('Line 6, open: It ends before its braces')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'See the library' }).click();
  await expect(page.getByRole('link', { name: 'The tides of Alder Bay' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Moorings and their owners' })).toBeVisible();

  const { name, text } = await references.download('Download BibTeX');
  expect(name).toBe('sources.bib');
  expect(text).toContain('@article{brand2021tides,');
});

test('what comes again is known, and what is no reference is turned away with its words kept', async ({
  signedIn,
  expectTrouble,
}) => {
  const references = new ReferencesPage(await signedIn('editor'));
  const { page } = references;
  await references.pasteAsSource('TY  - ELEC\nTI  - Buoys\nUR  - https://buoys.example/\nER  - \n');
  await expect(page.getByRole('status')).toContainText('1 source added.');
  await references.paste('[{"type": "webpage", "URL": "https://buoys.example/"}]');
  await expect(page.getByRole('status')).toContainText('1 known already.');

  expectTrouble(/409 \(Conflict\)/);
  await page.goto('/desk/sources/import');
  await page.getByLabel('Or paste references').fill('Dear desk, see the attached list.');
  await page.getByRole('button', { name: 'Import the references' }).click();
  await expect(page.getByRole('status')).toContainText('it takes BibTeX, RIS and CSL-JSON');
  await expect(page.getByLabel('Or paste references')).toHaveValue(/^Dear desk/);
});

test('a brief’s references are read in a style of one’s choice, and kept as a file', async ({
  signedIn,
  visitor,
}) => {
  const mina = await signedIn('editor');
  const brief = await new ImportPage(mina).intoBrief(shortBrief('Who polishes the lamp?'));
  const references = new ReferencesPage(mina);
  await mina.goto(brief);
  await mina.getByRole('navigation', { name: 'Rooms of this brief' }).getByText('Sources').click();
  await expect(references.list).toHaveText([
    /\[1\]\s*Alder Bay Harbour\. 2019\. “Log of the lighthouse\.”.*https:\/\/harbour\.example\/lighthouse/,
  ]);
  await expectAccessible(mina);
  await references.chooseStyle('Vancouver');
  await expect(references.list).toHaveText([/1\. Log of the lighthouse \[Internet\]/]);

  const { name, text } = await references.download('Download RIS');
  expect(name).toMatch(/\.ris$/);
  expect(text).toContain('TI  - Log of the lighthouse');

  await mina.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await mina.getByRole('button', { name: 'Copy' }).click();
  await expect(mina.getByText('The references are copied.')).toBeVisible();
  expect(await mina.evaluate(() => navigator.clipboard.readText())).toContain(
    'Log of the lighthouse',
  );

  const stranger = await visitor();
  const address = brief.replace('/desk/', '/api/');
  const answered = await stranger.request.get(`${address}/references?format=ris`);
  expect(answered.status()).toBe(404);
});
