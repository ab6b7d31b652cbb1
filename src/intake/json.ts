export type Json = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The value at a path such as `authors.0.name`, or undefined. */
export function pathIn(value: unknown, path: string): unknown {
  let here: unknown = value
  for (const step of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Json)[step]
  }
  return here
}

/** The text at a path, where there is one with something in it. */
export function textAt(value: unknown, path: string): string | undefined {
  const found = pathIn(value, path)
  return typeof found === 'string' && found.trim() !== '' ? found : undefined
}
