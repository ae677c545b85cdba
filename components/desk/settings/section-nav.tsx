import Link from 'next/link';
import {
  type SettingsSection,
  settingsSections,
} from '@/lib/domain/publication/settings-section.ts';
import { sectionHref, sectionTitles } from './section-words.ts';

/** The sections of the settings, one of which is shown. */
export function SectionNav({ current }: { current: SettingsSection }) {
  return (
    <nav aria-label="Sections of the settings" className="md:sticky md:top-6">
      <ul className="flex flex-wrap gap-1 text-sm md:grid">
        {settingsSections.map((section) => (
          <li key={section}>
            <Link
              href={sectionHref(section)}
              aria-current={section === current ? 'page' : undefined}
              className="block rounded-lg px-3 py-1.5 hover:bg-sunk aria-[current]:bg-sunk aria-[current]:font-semibold"
            >
              {sectionTitles[section]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
