// The packages of Citation.js bring no types: as much of them as is used here.

declare module '@citation-js/core' {
  export const plugins: {
    input: {
      /** Reads `input` as being of that type and of no other; throws where it is not. */
      data(input: unknown, type: string): unknown;
    };
    output: {
      format(name: 'bibliography', items: readonly unknown[], options: object): unknown;
    };
    config: {
      get(name: '@csl'): {
        styles: { add(name: string, xml: string): void; has(name: string): boolean };
        locales: { add(name: string, xml: string): void; has(name: string): boolean };
      };
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
