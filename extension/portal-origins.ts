/**
 * Which pages the bridge may serve: the portal whose address was built in, and
 * pages of this computer, where a portal is tried out or runs for one office.
 */

/** The portal's origin given at build time (`PORTAL_ORIGIN`); empty when none was. */
const BUILT_IN: string = import.meta.env.PORTAL_ORIGIN ?? '';

/** Where a portal runs when nothing else was said. */
const FALLBACK = 'http://localhost:8787';

/**
 * Match patterns of the content script. Patterns carry no port in Firefox, so
 * they only narrow down; {@link isPortalOrigin} decides.
 */
export const PORTAL_MATCHES: string[] = [
  'http://localhost/*',
  'http://127.0.0.1/*',
  ...patternsOf(BUILT_IN),
];

/** Whether pages of this origin may speak with the extension at all. */
export function isPortalOrigin(origin: string, builtIn = BUILT_IN): boolean {
  return isBuiltIn(origin, builtIn) || isLocal(origin);
}

/** Whether it is the portal that this extension was built for, which needs nobody's yes. */
export function isBuiltIn(origin: string, builtIn = BUILT_IN): boolean {
  return builtIn !== '' && URL.canParse(builtIn) && new URL(builtIn).origin === origin;
}

/** Whether this extension was built for one portal. */
export function hasBuiltIn(builtIn = BUILT_IN): boolean {
  return builtIn !== '';
}

/** Where "Mở sổ tin" leads before any portal has been opened in this browser. */
export function defaultPortal(builtIn = BUILT_IN): string {
  return builtIn === '' ? FALLBACK : new URL(builtIn).origin;
}

function isLocal(origin: string): boolean {
  return /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(origin);
}

function patternsOf(builtIn: string): string[] {
  if (builtIn === '') {
    return [];
  }
  const { protocol, hostname } = new URL(builtIn);
  return [`${protocol}//${hostname}/*`];
}
