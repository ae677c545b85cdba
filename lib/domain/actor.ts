export const capabilities = ['edit', 'review', 'publish', 'admin'] as const;
export type Capability = (typeof capabilities)[number];

/** A signed-in member as Postgres knows them at this very request; never built from client input. */
export type Actor = {
  id: string;
  name: string;
  email: string;
  capabilities: readonly Capability[];
};

export function holds(actor: Pick<Actor, 'capabilities'>, capability: Capability): boolean {
  return actor.capabilities.includes(capability);
}
