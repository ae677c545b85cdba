import {
  DisclaimerSection,
  MethodSection,
  PlacesSection,
  PublicationSection,
} from '@/components/desk/settings/plain-sections.tsx';
import { PolicySection } from '@/components/desk/settings/policy-section.tsx';
import { ScaleSection } from '@/components/desk/settings/scale-section.tsx';
import { verdictUses } from '@/lib/data/desk/verdict-uses.ts';
import type { SettingsChange } from '@/lib/data/publication/settings-changes.ts';
import type { PublicationSettings } from '@/lib/domain/publication/publication.ts';
import { type SettingsSection, sectionOf } from '@/lib/domain/publication/settings-section.ts';
import type { TopicNames } from '@/lib/domain/publication/settings-texts.ts';
import { verdictsNamed } from './verdicts-named.ts';

/** The form of a section, with what it says at present. */
export async function Section({
  section,
  settings,
  changes,
  topics,
  blocked,
}: {
  section: SettingsSection;
  settings: PublicationSettings;
  changes: readonly SettingsChange[];
  topics: TopicNames;
  /** Why it cannot be changed; null where it can. */
  blocked: string | null;
}) {
  const present = sectionOf(settings, section);
  switch (present.section) {
    case 'publication':
      return <PublicationSection blocked={blocked} present={present} />;
    case 'disclaimer':
      return <DisclaimerSection blocked={blocked} present={present} />;
    case 'method':
      return <MethodSection blocked={blocked} present={present} />;
    case 'verdict-scale':
      return <ScaleSection blocked={blocked} present={present} uses={await verdictUses()} />;
    case 'review-policy':
      return (
        <PolicySection
          blocked={blocked}
          present={present}
          verdicts={verdictsNamed(settings, changes)}
          topics={[...topics].map(([id, name]) => ({ id, name }))}
        />
      );
    case 'search-places':
      return <PlacesSection blocked={blocked} present={present} />;
  }
}
