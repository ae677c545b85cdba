import Link from 'next/link';

/** The desk's page for an address that leads nowhere, or to what this member may not see. */
export default function DeskNotFound() {
  return (
    <main className="mx-auto grid w-full max-w-xl content-start gap-4 px-4 py-12">
      <h1 className="font-serif text-2xl font-bold">There is nothing here</h1>
      <p>The address may be mistyped, or what stood here is not yours to see.</p>
      <p>
        <Link className="underline" href="/desk">
          Go to the briefs
        </Link>
      </p>
    </main>
  );
}
