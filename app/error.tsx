'use client';

// For what a layout could not show; a page of the desk that fails keeps the desk's bar above it.
export { default } from './(desk)/desk/error.tsx';
