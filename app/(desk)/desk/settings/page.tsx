import { redirect } from 'next/navigation';
import { sectionHref } from '@/components/desk/settings/section-words.ts';
import { settingsSections } from '@/lib/domain/publication/settings-section.ts';

/** The settings begin with their first section. */
export default function SettingsPage() {
  redirect(sectionHref(settingsSections[0]));
}
