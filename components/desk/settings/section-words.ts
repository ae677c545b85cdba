import type { SettingsSection } from '@/lib/domain/publication/settings-section.ts';

/** What each section of the settings is called. */
export const sectionTitles: Record<SettingsSection, string> = {
  publication: 'Publication',
  disclaimer: 'Disclaimer',
  method: 'Method page',
  'verdict-scale': 'Verdict scale',
  'review-policy': 'Review policy',
  'search-places': 'Search places',
};

/** Where a section is read and changed. */
export function sectionHref(section: SettingsSection): string {
  return `/desk/settings/${section}`;
}
