import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

const QUESTION = 'What you changed here is not saved. Leave it all the same?';

/**
 * Asks before what was changed in a form and not saved is left behind: by a link, or with the page.
 *
 * @param form whose links around it are meant
 * @param read what the form asks for at present
 * @param saved what stands saved; whenever it is another, what the form asks for then counts as saved
 */
export function useUnsaved(
  form: RefObject<HTMLFormElement | null>,
  read: (form: FormData) => unknown,
  saved: unknown,
): void {
  const kept = useRef<string | null>(null);
  const present = useEffectEvent(() =>
    form.current ? JSON.stringify(read(new FormData(form.current))) : null,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for whatever is saved
  useEffect(() => {
    kept.current = present();
  }, [saved]);
  useEffect(() => {
    const isUnsaved = () => present() !== kept.current;
    const followLink = (event: MouseEvent) => {
      if (!leavesBy(event) || !isUnsaved() || window.confirm(QUESTION)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const leavePage = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    // Before the framework's links hear of it.
    document.addEventListener('click', followLink, { capture: true });
    window.addEventListener('beforeunload', leavePage);
    return () => {
      document.removeEventListener('click', followLink, { capture: true });
      window.removeEventListener('beforeunload', leavePage);
    };
  }, []);
}

/** Whether a click leads away from the page, in this window. */
function leavesBy({ target, button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey || !(target instanceof Element)) {
    return false;
  }
  const link = target.closest<HTMLAnchorElement>('a[href]');
  return link !== null && link.target === '' && link.pathname !== window.location.pathname;
}
