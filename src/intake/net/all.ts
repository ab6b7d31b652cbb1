import { readFile } from 'node:fs/promises'
import type { Way } from '../item.ts'
import { unreadable } from '../problems.ts'
import { grave, type Taken } from '../taken.ts'
import { Fetcher, type FetchOptions, type Validators } from './fetcher.ts'
import { merged } from './merged.ts'
import { notAddress } from './problems.ts'
import { Addresses, type Following, type Versions } from './take.ts'

/** How addresses are fetched; everything has a careful default. */
export interface Fetching extends Partial<Following> {
  readonly options?: Partial<FetchOptions>
  readonly versions?: Versions
}

/** Hosts that are asked at the same time. */
const mostHosts = 6

/** Reports of web addresses, given bare or in files of addresses; each host's in their order. */
export async function* takeAddresses(
  named: readonly string[],
  files: readonly string[],
  fetching: Fetching,
  way: Way,
): AsyncGenerator<Taken> {
  const byHost = new Map<string, { address: string; source: string }[]>()
  const add = (address: string, source: string): void => {
    const { host } = new URL(address)
    byHost.set(host, [...(byHost.get(host) ?? []), { address, source }])
  }
  for (const address of named) {
    if (URL.canParse(address)) add(address, address)
    else yield { ...grave(notAddress(address)), bytes: 0, source: address }
  }
  for (const file of files) {
    for (const found of await addressesIn(file)) {
      if (typeof found === 'string') add(found, file)
      else yield { ...found, source: file }
    }
  }
  const taker = addressesOf(fetching, way)
  const hosts = [...byHost.values()].map(
    (all) =>
      async function* (): AsyncGenerator<Taken> {
        for (const { address, source } of all)
          for await (const taken of taker.take(address)) yield { ...taken, source }
      },
  )
  yield* merged(hosts, mostHosts)
}

/** What takes one address after another, with one queue a host. */
export const addressesOf = (
  { options, versions, follow, mostPages, onlyNew }: Fetching,
  way: Way,
): Addresses => {
  const limits = { bytes: way.limits.reportBytes, time: 60_000, silence: 20_000 }
  const fetcher = new Fetcher({ limits, ...options })
  return new Addresses(
    fetcher,
    versions ?? new Map<string, Validators>(),
    { follow: follow ?? false, onlyNew: onlyNew ?? false, mostPages: mostPages ?? 200 },
    way,
  )
}

async function addressesIn(file: string): Promise<(string | Taken)[]> {
  try {
    const lines = (await readFile(file === '-' ? '/dev/stdin' : file, 'utf8'))
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
    return lines
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => (URL.canParse(line) ? line : { ...grave(notAddress(line)), bytes: 0 }))
  } catch (error) {
    return [{ ...grave(unreadable(file, error)), bytes: 0 }]
  }
}
