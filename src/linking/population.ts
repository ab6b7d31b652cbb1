/** Of whom a figure is: everyone, the fighting side, or the others; and whether the word names only a part of them. */
export interface Population {
  readonly side: 'all' | 'civil' | 'fighting'
  /** 0 people, 1 civilians or fighters, 2 a kind of them (children, women, officers). */
  readonly narrow: 0 | 1 | 2
}

const everyone: Population = { side: 'all', narrow: 0 }
const civilians: Population = { side: 'civil', narrow: 1 }
const someCivilians: Population = { side: 'civil', narrow: 2 }
const fighters: Population = { side: 'fighting', narrow: 1 }
const someFighters: Population = { side: 'fighting', narrow: 2 }

/** `of` words of claims' figures; a word that is not here and is an actor's id counts that party's fighters. */
const populations: Readonly<Record<string, Population>> = {
  '': everyone,
  people: everyone,
  persons: everyone,
  victims: everyone,
  civilians,
  residents: civilians,
  families: someCivilians,
  children: someCivilians,
  girls: someCivilians,
  boys: someCivilians,
  infants: someCivilians,
  women: someCivilians,
  elders: someCivilians,
  relatives: someCivilians,
  students: someCivilians,
  workers: someCivilians,
  journalists: someCivilians,
  volunteers: someCivilians,
  activists: someCivilians,
  staff: someCivilians,
  doctors: someCivilians,
  medics: someCivilians,
  // A man may be either; the word does not say.
  men: { side: 'all', narrow: 2 },
  youths: { side: 'all', narrow: 2 },
  fighters,
  soldiers: fighters,
  members: fighters,
  militants: fighters,
  police: someFighters,
  officers: someFighters,
  leaders: someFighters,
}

const party =
  /^[a-z]+(?:-[a-z]+)+$|^(?:sdf|hts|ypg|pkk|pyd|rsf|turkey|russia|israel|iran|usa|hezbollah|houthis|hamas|coalition)$/

export const populationOf = (of: string): Population =>
  populations[of] ?? (party.test(of) ? fighters : someCivilians)

/** Whether two figures can count the same people: fighters and civilians never. */
export const comparable = (a: string, b: string): boolean => {
  const x = populationOf(a).side
  const y = populationOf(b).side
  return x === y || x === 'all' || y === 'all'
}
