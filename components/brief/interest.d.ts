import 'react';

declare module 'react' {
  interface AnchorHTMLAttributes<T> {
    /** The popover that hover or focus shows (HTML, interest invokers). */
    interestfor?: string;
  }
}
