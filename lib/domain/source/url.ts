/** What is needed of WHATWG's URL, which every place that runs this has and the language itself lacks. */
type ParsedAddress = {
  protocol: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
};

declare const URL: {
  new (text: string): ParsedAddress;
  canParse(text: string): boolean;
};

/** An address in its parts, as browsers read it; null where they could not. */
export function parseAddress(text: string): ParsedAddress | null {
  return URL.canParse(text) ? new URL(text) : null;
}
