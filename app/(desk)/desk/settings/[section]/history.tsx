import { type SectionChange, SectionHistory } from '@/components/desk/settings/section-history.tsx';
import type { SettingsChange } from '@/lib/data/publication/settings-changes.ts';
import type { SettingsSection } from '@/lib/domain/publication/settings-section.ts';
import {
  settingChanges,
  settingsIn,
  type TopicNames,
} from '@/lib/domain/publication/settings-texts.ts';

/** What became of one section of the settings. */
export function History({
  of: section,
  changes,
  topics,
  timeZone,
}: {
  of: SettingsSection;
  changes: readonly SettingsChange[];
  topics: TopicNames;
  timeZone: string;
}) {
  const names = settingsIn[section];
  const entries: SectionChange[] = changes.flatMap(({ id, by, at, before, after }) => {
    const its = settingChanges(before, after, topics).filter(({ what }) => names.includes(what));
    return its.length > 0 ? [{ id, by, at, changes: its }] : [];
  });
  return <SectionHistory entries={entries} timeZone={timeZone} />;
}
