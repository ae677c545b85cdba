import {
  DisclaimerSection,
  MethodSection,
  PlacesSection,
  PublicationSection,
} from '@/components/desk/settings/plain-sections.tsx';
import { PolicySection } from '@/components/desk/settings/policy-section.tsx';
import { ScaleSection } from '@/components/desk/settings/scale-section.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { topicNames } from '@/lib/data/brief/topic-names.ts';
import { verdictUses } from '@/lib/data/desk/verdict-uses.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { settingsHistory } from '@/lib/data/publication/settings-changes.ts';
import { can } from '@/lib/domain/policy.ts';
import type { SettingsSection } from '@/lib/domain/publication/settings-section.ts';
import { History } from './history.tsx';
import { verdictsNamed } from './verdicts-named.ts';

export const metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const actor = await requireActor();
  const settings = await readPublication();
  const changes = await settingsHistory();
  const topics = await topicNames();
  const { name, timeZone, disclaimer, method, verdictScale, reviewPolicy, searchPlaces } = settings;
  const allowed = can(actor, 'change-settings');
  const blocked = allowed.ok ? null : allowed.refusal.message;
  const given = (section: SettingsSection) => ({
    blocked,
    history: <History of={section} changes={changes} topics={topics} timeZone={timeZone} />,
  });
  return (
    <main className="mx-auto grid w-full max-w-3xl content-start gap-6 px-4 py-6">
      <h1 className="font-serif text-2xl font-bold">Settings</h1>
      {blocked ? <Notice>{blocked}</Notice> : null}
      <PublicationSection
        {...given('publication')}
        present={{ section: 'publication', name, timeZone }}
      />
      <DisclaimerSection {...given('disclaimer')} present={{ section: 'disclaimer', disclaimer }} />
      <MethodSection {...given('method')} present={{ section: 'method', method }} />
      <ScaleSection
        {...given('verdict-scale')}
        present={{ section: 'verdict-scale', verdictScale }}
        uses={await verdictUses()}
      />
      <PolicySection
        {...given('review-policy')}
        present={{ section: 'review-policy', reviewPolicy }}
        verdicts={verdictsNamed(settings, changes)}
        topics={[...topics].map(([id, topic]) => ({ id, name: topic }))}
      />
      <PlacesSection
        {...given('search-places')}
        present={{ section: 'search-places', searchPlaces }}
      />
    </main>
  );
}
