/**
 * The package's main file adds a second module that the reader does not use,
 * and every byte here is put into the user's tab.
 */
declare module '@mozilla/readability/Readability.js' {
  import { Readability } from '@mozilla/readability';

  // biome-ignore lint/style/noDefaultExport: what Node and bundlers make of its module.exports
  export default Readability;
}
