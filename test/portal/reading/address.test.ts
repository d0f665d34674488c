import { expect, test } from 'vitest';

import { isPublic } from '../../../portal/reading/address.ts';

test.each([
  ['this machine', ['127.0.0.1', '127.8.9.1', '::1', '0.0.0.0', '::']],
  [
    'private networks',
    ['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1', 'fc00::1'],
  ],
  ['links', ['169.254.1.1', 'fe80::1', 'fec0::1']],
  [
    'machines that tell about a rented machine',
    ['169.254.169.254', 'fd00:ec2::254', '100.100.100.200', '168.63.129.16'],
  ],
  ['networks behind a provider', ['100.64.0.1', '100.127.255.255']],
  ['many at once', ['224.0.0.1', '239.255.255.255', 'ff02::1', '255.255.255.255']],
  [
    'reserved and for examples',
    [
      '192.0.0.1',
      '192.0.2.1',
      '198.18.0.1',
      '198.51.100.1',
      '203.0.113.1',
      '240.0.0.1',
      '2001:db8::1',
      '100::1',
    ],
  ],
  [
    'IPv4 inside IPv6',
    [
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:169.254.169.254',
      '::127.0.0.1',
      '64:ff9b::7f00:1',
      '64:ff9b:1::1',
      '2002:7f00:1::',
      '2001::1',
      '::ffff:0:127.0.0.1',
    ],
  ],
  ['no address', ['', 'localhost', '1.2.3', '300.1.1.1', '1.2.3.4/8']],
])('an address is not for the portal to read: %s', (_, addresses) => {
  expect(addresses.filter((address) => isPublic(address))).toEqual([]);
});

test('addresses of the whole world may be read', () => {
  const world = [
    '8.8.8.8',
    '203.162.4.190',
    '172.32.0.1',
    '2606:4700::1111',
    '2405:4800::1',
    '::ffff:8.8.8.8',
  ];

  expect(world.filter((address) => !isPublic(address))).toEqual([]);
});
