import { readFile } from 'node:fs/promises'
import { type Profile, profileNames, profiles } from '../export/profile.ts'
import { badProfile } from './problems.ts'

/** Rules of publication that a person asked for: the built-in ones, or those with changes that a file of theirs makes. */
export interface Rules {
  readonly profile: Profile
  /** Every export needs a second person's approval. */
  readonly approval: boolean
}

/**
 * A built-in profile by name, or a JSON file: `{"base": "public", "figures": […], "publishers": […], "decimals": 1,
 * "approval": true}`. A file may make rules stricter or name public figures and publishers; which words leave is its
 * base's matter. Rejects with `publish.profile` on anything it does not know.
 */
export async function loadRules(name: string): Promise<Rules> {
  const built = profileNames.find((known) => known === name)
  if (built !== undefined) return { profile: profiles[built], approval: false }
  const text = await readFile(name, 'utf8').catch((error: Error) => {
    throw badProfile(name, error.message)
  })
  return parseRules(text, name)
}

export function parseRules(text: string, where: string): Rules {
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch (error) {
    throw badProfile(where, (error as Error).message)
  }
  if (typeof said !== 'object' || said === null || Array.isArray(said))
    throw badProfile(where, 'not a JSON object')
  const {
    base,
    figures = [],
    publishers = [],
    decimals,
    approval = false,
    ...rest
  } = said as Record<string, unknown>
  const unknown = Object.keys(rest)
  if (unknown.length > 0) throw badProfile(where, `unknown: ${unknown.join(', ')}`)
  const from = profileNames.find((known) => known === base)
  if (from === undefined) throw badProfile(where, `"base" must be one of ${profileNames.join(', ')}`)
  if (!isNames(figures) || !isNames(publishers))
    throw badProfile(where, '"figures" and "publishers" are lists of names')
  if (typeof approval !== 'boolean') throw badProfile(where, '"approval" is true or false')
  const profile = profiles[from]
  if (decimals !== undefined && !isDecimals(decimals, profile.decimals))
    throw badProfile(where, `"decimals" is 0 to ${profile.decimals ?? 5}`)
  return {
    profile: { ...profile, figures, publishers, ...(decimals === undefined ? {} : { decimals }) },
    approval,
  }
}

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string' && name.trim() !== '')
const isDecimals = (value: unknown, most: number | null): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= (most ?? 5)
