import { notFound } from 'next/navigation';
import { SectionNav } from '@/components/desk/settings/section-nav.tsx';
import { sectionTitles } from '@/components/desk/settings/section-words.ts';
import { requireActor } from '@/lib/auth/actor.ts';
import { topicNames } from '@/lib/data/brief/topic-names.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { settingsHistory } from '@/lib/data/publication/settings-changes.ts';
import { can } from '@/lib/domain/policy.ts';
import {
  type SettingsSection,
  settingsSections,
} from '@/lib/domain/publication/settings-section.ts';
import { History } from './history.tsx';
import { Section } from './section.tsx';

type Params = Promise<{ section: string }>;

export async function generateMetadata({ params }: { params: Params }) {
  return { title: `Settings · ${sectionTitles[await sectionIn(params)]}` };
}

/** One section of the settings: what it says, and what became of it. */
export default async function SettingsSectionPage({ params }: { params: Params }) {
  const section = await sectionIn(params);
  const actor = await requireActor();
  const settings = await readPublication();
  const changes = await settingsHistory();
  const topics = await topicNames();
  const allowed = can(actor, 'change-settings');
  return (
    <main className="mx-auto grid w-full max-w-5xl content-start gap-6 px-4 py-6">
      <h1 className="font-serif text-2xl font-bold">Settings</h1>
      <div className="grid items-start gap-6 md:grid-cols-[10rem_minmax(0,1fr)]">
        <SectionNav current={section} />
        <div className="grid gap-6">
          <Section
            section={section}
            settings={settings}
            changes={changes}
            topics={topics}
            blocked={allowed.ok ? null : allowed.refusal.message}
          />
          <History of={section} changes={changes} topics={topics} timeZone={settings.timeZone} />
        </div>
      </div>
    </main>
  );
}

async function sectionIn(params: Params): Promise<SettingsSection> {
  const { section } = await params;
  return settingsSections.find((known) => known === section) ?? notFound();
}
