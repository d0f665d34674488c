/**
 * Which addresses the portal may read from when a member asks it to.
 *
 * The portal stands inside a network that others cannot reach. A member, or a
 * page that redirects, must not use it to look around there. So only addresses
 * of the whole world are read, and whoever runs the portal names the exceptions.
 */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Hosts of the unit's own network that may be read, each with its port: "intranet.example.vn:8080". */
export type PrivateHosts = ReadonlySet<string>;

/** Whether a network address may be connected to. */
export type IsAllowed = (ip: string) => boolean;

/** IPv6 addresses that are handed out to the world; all others are special. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/** Looks like any other address, but answers machines rented from one provider about themselves. */
const RENTED_MACHINES = '168.63.129.16';

/** Whether an address belongs to the whole world: not this machine, a private network or a special purpose. */
export function isPublic(ip: string): boolean {
  // The library also takes short forms, which a socket would understand in its own way.
  if (isIP(ip) === 0) {
    return false;
  }
  // An IPv4 address may be written inside an IPv6 one.
  const address = ipaddr.process(ip);
  if (address.range() !== 'unicast' || address.toString() === RENTED_MACHINES) {
    return false;
  }
  return address.kind() === 'ipv4' || address.match(GLOBAL_IPV6);
}

/** The address's host with its port, also when the port is the usual one and not written. */
export function hostAndPort(url: URL): string {
  return `${url.hostname}:${portOf(url)}`;
}

/** The port of an address, written or not. */
export function portOf({ protocol, port }: URL): string {
  return port || (protocol === 'https:' ? '443' : '80');
}

/** Whether an address is written as those of web pages are: no names and passwords of users. */
export function isWebPage({ protocol, username, password }: URL): boolean {
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
