'use client';

import type { ComponentProps } from 'react';
import type * as Y from 'yjs';
import { useWriting } from '../writing.tsx';
import { useSharedText } from './use-shared-text.ts';

/**
 * A field bound to a shared text, as tall as its words. `single` keeps it to one line of thought:
 * Enter does not break it, and leads on instead.
 */
export function SharedField({
  text,
  single = false,
  onEnter,
  className = '',
  ...rest
}: Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'onKeyDown' | 'ref' | 'rows'> & {
  text: Y.Text;
  single?: boolean;
  onEnter?: () => void;
}) {
  const { canWrite } = useWriting();
  const { ref, value, onChange } = useSharedText<HTMLTextAreaElement>(text, single);
  return (
    <span
      className={`growing-field ${className}`}
      data-words={`${value || (rest.placeholder ?? '')}\n`}
    >
      <textarea
        {...rest}
        ref={ref}
        rows={1}
        value={value}
        onChange={onChange}
        readOnly={!canWrite}
        onKeyDown={(event) => {
          if (single && event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            onEnter?.();
          }
        }}
      />
    </span>
  );
}
