/**
 * Names of places that were reckoned from another: the id of such a place is the id of the one named, `@`, and what was
 * done to it (`geonames:1@east`, `@countryside-north`, `@5km-south-west`, `@part`; places/placing.ts).
 */

const sides: Readonly<Record<string, readonly [ar: string, adjective: string]>> = {
  north: ['شمال', 'الشمالي'],
  'north-east': ['شمال شرق', 'الشمالي الشرقي'],
  east: ['شرق', 'الشرقي'],
  'south-east': ['جنوب شرق', 'الجنوبي الشرقي'],
  south: ['جنوب', 'الجنوبي'],
  'south-west': ['جنوب غرب', 'الجنوبي الغربي'],
  west: ['غرب', 'الغربي'],
  'north-west': ['شمال غرب', 'الشمالي الغربي'],
}

/** The place that an id starts from, and what was done to it; nothing where it is that place itself. */
export function baseOf(id: string): readonly [base: string, done: string | undefined] {
  const [base, done] = id.split('@') as [string, string | undefined]
  return [base, done]
}

/**
 * The name of a reckoned place in a language: «شرق تعز», «ريف حلب الشمالي», `5 km east of Taiz`.
 * @param done what stands behind `@` in its id
 * @param name the name of the place it starts from, in the same language
 * @returns undefined where `done` is nothing that is known here
 */
export function besideName(done: string, name: string, lang: 'ar' | 'en'): string | undefined {
  const ar = lang === 'ar'
  if (done === 'part') return ar ? `جزء من ${name}` : `part of ${name}`
  if (done === 'countryside') return ar ? `ريف ${name}` : `${name} countryside`
  const [, km, country, side] = /^(?:([\d.]+)km-|(countryside)-)?([a-z-]+)$/.exec(done) ?? []
  const words = side === undefined ? undefined : sides[side]
  if (words === undefined) return undefined
  if (country !== undefined) return ar ? `ريف ${name} ${words[1]}` : `${side} countryside of ${name}`
  if (km !== undefined) return ar ? `على بعد ${km} كم ${words[0]} ${name}` : `${km} km ${side} of ${name}`
  return ar ? `${words[0]} ${name}` : `${side} of ${name}`
}
