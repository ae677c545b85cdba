import type { Locator, Page } from '@playwright/test';

/** Where an admin says how the publication is called and works, a section at a time. */
export class SettingsPage {
  readonly page: Page;
  readonly disclaimer: Locator;
  readonly scale: Locator;

  constructor(page: Page) {
    this.page = page;
    this.disclaimer = this.section('Disclaimer');
    this.scale = this.section('Verdict scale');
  }

  /** Opens a section: what follows /desk/settings/ in its address. */
  async open(section: string): Promise<void> {
    await this.page.goto(`/desk/settings/${section}`);
  }

  /** Follows the way to another section. */
  async goTo(title: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Sections of the settings' })
      .getByRole('link', { name: title, exact: true })
      .click();
  }

  /** What became of the section that is open. */
  get history(): Locator {
    return this.section('History');
  }

  section(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** What the disclaimer says in its field. */
  get disclaimerField(): Locator {
    return this.disclaimer.getByLabel('What readers should keep in mind');
  }

  async save(section: Locator): Promise<void> {
    await section.getByRole('button', { name: /^Save/ }).click();
  }

  /** A verdict of the scale, in the order in which it stands. */
  verdict(place: number): Locator {
    return this.scale.getByRole('list').first().getByRole('listitem').nth(place);
  }

  /** The words of the scale, in order. */
  words(): Promise<string[]> {
    return this.scale
      .getByLabel('Word')
      .evaluateAll((fields) =>
        fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')),
      );
  }
}
