import type { AddressRule, Site } from './site.ts';
import { SITES } from './sites/all.ts';

/**
 * The rules for a page: those of its host, else those of a platform whose
 * marks it carries. Null when it is a page like any other.
 */
export function siteOf(root: Element, url: URL, sites: readonly Site[] = SITES): Site | null {
  return (
    siteOfHost(url, sites) ??
    sites.find((site) => site.signs?.every((sign) => root.querySelector(sign))) ??
    null
  );
}

/** What an address alone says of its page, by the rules of its host; null when they say nothing. */
export function kindOf(
  address: string,
  sites: readonly Site[] = SITES,
): AddressRule['kind'] | null {
  const url = new URL(address);
  const site = siteOfHost(url, sites);
  return site ? kindByAddress(site, url) : null;
}

/** What a site's addresses say a page is; null when they say nothing. */
export function kindByAddress(site: Site, url: URL): AddressRule['kind'] | null {
  const path = url.pathname + url.search;
  return site.addresses?.find((rule) => new RegExp(rule.path, 'i').test(path))?.kind ?? null;
}

function siteOfHost(url: URL, sites: readonly Site[]): Site | undefined {
  const host = url.hostname.toLowerCase();
  return sites.find((site) => site.hosts.some((pattern) => isHost(host, pattern)));
}

function isHost(host: string, pattern: string): boolean {
  return pattern.startsWith('.')
    ? host === pattern.slice(1) || host.endsWith(pattern)
    : host === pattern;
}
