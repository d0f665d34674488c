/**
 * What pages, workers and Node all give, for the floors that are compiled
 * without DOM types. Only tsconfig.core.json reads this file.
 */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
declare class URLSearchParams {
  delete(name: string): void;
  forEach(each: (value: string, name: string) => void): void;
  sort(): void;
  readonly size: number;
}
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  href: string;
  protocol: string;
  hostname: string;
  host: string;
  hash: string;
  pathname: string;
  search: string;
  readonly searchParams: URLSearchParams;
}
declare const crypto: {
  randomUUID(): string;
  readonly subtle: {
    digest(algorithm: 'SHA-256', bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  };
};
interface AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}
declare const AbortSignal: {
  any(signals: readonly AbortSignal[]): AbortSignal;
  timeout(ms: number): AbortSignal;
};
declare function atob(base64: string): string;
declare function btoa(binary: string): string;
