import type { ReactNode } from 'react';

/** The frame of the pages before the desk: one calm column under the publication's name. */
export function Door({
  publication,
  title,
  lead,
  children,
}: {
  publication: string;
  title: string;
  lead: ReactNode;
  children: ReactNode;
}) {
  return (
    <main className="mx-auto grid w-full max-w-sm content-start gap-8 px-5 py-12 sm:py-20">
      <header className="grid gap-2">
        <a href="/" className="justify-self-start text-sm text-soft hover:underline">
          {publication}
        </a>
        <h1 className="font-serif text-3xl font-bold leading-tight">{title}</h1>
        <p className="text-soft">{lead}</p>
      </header>
      {children}
    </main>
  );
}
