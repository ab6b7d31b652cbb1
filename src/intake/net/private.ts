import { BlockList, isIP } from 'node:net'

/** Networks that are not the public internet: this machine, its neighbours, and what is set aside (IANA's registries). */
const v4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** Among them the ways in which an IPv6 address carries an IPv4 one: mapped, translated, 6to4, Teredo. */
const v6 = [
  '::/96',
  '::ffff:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/32',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]

// Two lists: Node's checks an IPv4 address against the mapped networks of a common one, and would find it everywhere.
const closed = { ipv4: listOf(v4, 'ipv4'), ipv6: listOf(v6, 'ipv6') }

function listOf(networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address, bits] = network.split('/')
    list.addSubnet(address!, Number(bits), family)
  }
  return list
}

/** Whether an address lies outside the public internet. What is no address is treated so too. */
export function isPrivate(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  const version = isIP(bare)
  if (version === 0) return true
  const family = version === 4 ? 'ipv4' : 'ipv6'
  return closed[family].check(bare, family)
}
