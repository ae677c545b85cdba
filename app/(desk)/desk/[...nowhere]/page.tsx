import { notFound } from 'next/navigation';

/** An address of the desk that leads nowhere is answered by the desk, with the ways on from it. */
export default function Nowhere(): never {
  notFound();
}
