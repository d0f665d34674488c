/** The part of Turndown that is used; it comes without types of its own. */
declare module 'turndown' {
  type Options = {
    readonly headingStyle?: 'setext' | 'atx';
    readonly bulletListMarker?: '-' | '*';
    readonly emDelimiter?: '_' | '*';
  };

  class TurndownService {
    constructor(options?: Options);
    turndown(html: string): string;
  }

  // biome-ignore lint/style/noDefaultExport: it is how the package exports.
  export default TurndownService;
}
