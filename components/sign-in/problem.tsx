import { Notice } from '../ui/notice.tsx';

/** Why the form above or below was not accepted; read out at once, and named by its fields. */
export function Problem({ id, children }: { id: string; children: string }) {
  return (
    <div id={id} role="alert">
      <Notice tone="bad">{children}</Notice>
    </div>
  );
}
