/** Which network addresses are nobody's business but this machine's and its owner's. */
import { BlockList, isIP } from 'node:net'

// Private, loopback, link-local, shared, documentation, multicast and reserved ranges (IANA special-purpose registries).
const OWN = new BlockList()
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
])
  OWN.addSubnet(...partsOf(range), 'ipv4')
for (const range of [
  '::/127',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
])
  OWN.addSubnet(...partsOf(range), 'ipv6')

/** Whether an IP address is public; text that is no IP address is not. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 0) return false
  // An IPv4 address in IPv6 clothes is that IPv4 address.
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return isPublicAddress(mapped)
  if (/^::ffff:/i.test(address)) return false
  return !OWN.check(address, version === 4 ? 'ipv4' : 'ipv6')
}

function partsOf(range: string): [string, number] {
  const [address, length] = range.split('/')
  return [address!, Number(length)]
}
