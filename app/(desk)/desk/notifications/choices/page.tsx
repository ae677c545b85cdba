import Link from 'next/link';
import { ChoicesForm } from '@/components/desk/notifications/choices-form.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { choicesOf } from '@/lib/data/news/notification-choices.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';

export const metadata = { title: 'What you are told' };

export default async function ChoicesPage() {
  const actor = await requireActor();
  const { timeZone } = await readPublication();
  const choices = await choicesOf(actor);
  return (
    <main className="mx-auto grid w-full max-w-3xl content-start gap-6 px-4 py-6">
      <div className="grid gap-2">
        <h1 className="font-serif text-2xl font-bold">What you are told</h1>
        <p className="text-sm text-soft">
          Of what others do; your own acts are never told to you. Letters go to {actor.email}, the
          daily one at seven in the morning ({timeZone}) with what you have not read by then.{' '}
          <Link className="underline" href="/desk/notifications">
            Back to your notifications
          </Link>
        </p>
      </div>
      <ChoicesForm choices={[...choices].map(([concern, choice]) => ({ concern, ...choice }))} />
    </main>
  );
}
