'use client';

import type { RefObject } from 'react';
import type { Capability } from '@/lib/domain/actor.ts';
import { DEMO_PASSWORD } from '@/lib/domain/brief/demo.ts';

export type DemoAccount = { email: string; name: string; capabilities: readonly Capability[] };

/** The accounts of a demonstration, each a button that fills in the form. */
export function DemoAccounts({
  form,
  accounts,
}: {
  form: RefObject<HTMLFormElement | null>;
  accounts: readonly DemoAccount[];
}) {
  function fill(email: string) {
    const fields = form.current?.elements;
    const address = fields?.namedItem('email');
    const password = fields?.namedItem('password');
    if (address instanceof HTMLInputElement) address.value = email;
    if (password instanceof HTMLInputElement) password.value = DEMO_PASSWORD;
    form.current?.querySelector('button')?.focus();
  }
  return (
    <section aria-labelledby="demo-accounts" className="grid gap-3">
      <div className="grid gap-1">
        <h2 id="demo-accounts" className="font-serif text-lg font-bold">
          Look around as
        </h2>
        <p className="text-sm text-soft">
          This is a demonstration. Choose somebody to fill in the form; everybody’s password is{' '}
          <code className="whitespace-nowrap font-mono text-ink">{DEMO_PASSWORD}</code>.
        </p>
      </div>
      <ul className="divide-y overflow-hidden rounded-card border bg-card">
        {accounts.map(({ email, name, capabilities }) => (
          <li key={email}>
            <button
              type="button"
              onClick={() => fill(email)}
              className="grid w-full gap-x-3 px-3 py-2 text-left text-sm -outline-offset-2 hover:bg-sunk"
            >
              <span className="flex flex-wrap justify-between gap-x-3">
                <span className="font-semibold">{name}</span>
                <span className="text-soft">{capabilities.join(', ') || 'reads only'}</span>
              </span>
              <span className="break-all text-soft">{email}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
