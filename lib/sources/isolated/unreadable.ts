/** A file or page that could not be read. The message is a sentence for people. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}
