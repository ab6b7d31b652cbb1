/**
 * The publication gate's rules in one place. `public`: only words of our own closed lists leave, so that nothing a
 * stranger wrote can carry a name out. `partner`: words of reports leave after masking, for people who are trusted
 * with them. `full`: everything, for the same team; such a file says that it is not for publication.
 */
export const profileNames = ['public', 'partner', 'full'] as const
export type ProfileName = (typeof profileNames)[number]

export interface Profile {
  readonly name: ProfileName
  /** `none`: no words of reports; `masked`: with contacts, coordinates, ages and names masked; `all`: as received. */
  readonly words: 'none' | 'masked' | 'all'
  /** Decimals of a degree that leave: 2 is about a kilometre. `null` as recorded. */
  readonly decimals: number | null
  /** Whether names off our lists (publishers, unresolved places, unlisted actors) leave. */
  readonly unlisted: boolean
  /** Names of people in public office or otherwise public by rule, which masking leaves alone. */
  readonly figures: readonly string[]
  /** Publishers that may be named although no list has them. */
  readonly publishers: readonly string[]
}

export const profiles: Readonly<Record<ProfileName, Profile>> = {
  public: { name: 'public', words: 'none', decimals: 2, unlisted: false, figures: [], publishers: [] },
  partner: { name: 'partner', words: 'masked', decimals: 3, unlisted: true, figures: [], publishers: [] },
  full: { name: 'full', words: 'all', decimals: null, unlisted: true, figures: [], publishers: [] },
}
