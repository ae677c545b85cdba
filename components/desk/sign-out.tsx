import { signOutAction } from '@/lib/actions/sign-out.ts';

/** Leaves the desk. */
export function SignOut() {
  return (
    <form action={signOutAction}>
      <button type="submit" className="text-soft hover:underline">
        Sign out
      </button>
    </form>
  );
}
