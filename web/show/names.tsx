import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { baseOf, besideName } from '../../src/export/beside.ts'
import type { Actor, ChainLink, Place } from '../app/api.ts'
import { knows, lang, nameOf, say } from '../app/here.ts'
import { useMe } from '../app/me.ts'
import { queries } from '../app/queries.ts'
import { Listed, Ltr, Num, Words } from './text.tsx'

/** Names of parties, places and tellers in the language of the desk. */

/** Names of parties by their ids, in the language of the desk; empty until they are here. */
export const useNames = (): Readonly<Record<string, string>> => {
  const { data } = useQuery(queries.names())
  return data?.[lang] ?? {}
}

/** A party's name; where none is known, the report's own words. */
export function partyText(
  { id, name, quote = '' }: Pick<Actor, 'id' | 'name'> & { readonly quote?: string },
  names: Readonly<Record<string, string>>,
): string {
  if (lang === 'en') return name || quote || id
  const known = names[id] ?? (knows('people', id) ? nameOf('people', id) : undefined)
  return known ?? (/\p{Script=Arabic}/u.test(name) ? name : quote || name || id)
}

/** Each once, in the order given. */
export const once = <T,>(items: readonly T[], key: (item: T) => string): readonly T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
]

/** @param linked each name leads to its page; not inside of another link or a button */
export function Parties({ actors, linked = false }: { actors: readonly Actor[]; linked?: boolean }) {
  const names = useNames()
  const named = (actor: Actor) => <Words>{partyText(actor, names)}</Words>
  return (
    <Listed
      items={once(actors, ({ id, quote }) => id || quote).map((actor) => (
        <>
          {linked && actor.id !== '' ? (
            <Link href={`/parties/${encodeURIComponent(actor.id)}`}>{named(actor)}</Link>
          ) : (
            named(actor)
          )}
          {actor.who !== undefined && actor.who !== actor.id && (
            // «Civilians (civilians)» says nothing twice.
            <span className="soft">
              {' ('}
              <Words>{nameOf('people', actor.who)}</Words>)
            </span>
          )}
        </>
      ))}
    />
  )
}

/** A place's name: the report's own word in Arabic, with the side of it that is meant; the gazetteer's name in English. */
export function placeText({ id = '', name, quote }: Pick<Place, 'id' | 'name' | 'quote'>): string {
  if (lang === 'en') return name || quote
  const [, done] = baseOf(id)
  if (quote === '') return name
  return done === undefined ? quote : (besideName(done, quote, 'ar') ?? quote)
}
export const placeKey = (place: Place): string => `${place.role} ${place.id ?? place.quote}`

/** Where, with roles, in one line. The same place told by several reports stands once. */
export function PlacesLine({ places }: { places: readonly Place[] }) {
  if (places.length === 0) return <span className="none">{say('noPlace')}</span>
  return (
    <Listed
      items={once(places, (place) => `${place.role} ${placeText(place)}`).map((place) => (
        <>
          {place.role !== 'at' && `${nameOf('placeRoles', place.role)} `}
          <Words>{placeText(place)}</Words>
        </>
      ))}
    />
  )
}

/** Everything known of a place: name, what it is, how exactly it is known, where. */
export function PlaceDetail({ place, linked = false }: { place: Place; linked?: boolean }) {
  const name = <Words>{placeText(place)}</Words>
  return (
    <>
      {place.role !== 'at' && <span className="soft">{nameOf('placeRoles', place.role)} </span>}
      <strong>
        {linked && place.id !== undefined ? (
          <Link href={`/places/${encodeURIComponent(place.id)}`}>{name}</Link>
        ) : (
          name
        )}
      </strong>
      {lang === 'ar' && place.name !== place.quote && (
        <>
          {' '}
          <Words className="soft">{place.name}</Words>
        </>
      )}
      <PlaceArea place={place} />
      <PlacePoint place={place} />
    </>
  )
}

const countries = new Intl.DisplayNames([lang], { type: 'region', fallback: 'code' })
/** A country's name by its ISO code, as the reader's own browser has it. */
export const countryText = (code: string): string => (/^[A-Z]{2}$/.test(code) ? countries.of(code)! : code)

/** A first-level area's name: Arabic where a list has one, else as the gazetteer spells it. */
export const admin1Text = (
  country: string | undefined,
  admin1: string,
  names: Readonly<Record<string, string>>,
): string => names[`admin1:${country}:${admin1}`] ?? admin1

const PlaceArea = ({ place: { admin1, country } }: { place: Place }) => {
  const names = useNames()
  const parts = [
    admin1 !== undefined && <Words className="soft">{admin1Text(country, admin1, names)}</Words>,
    country !== undefined && <Words className="soft">{countryText(country)}</Words>,
  ].filter((part) => part !== false)
  return parts.map((part) => (
    <span key={part.props.children}>
      {lang === 'ar' ? '، ' : ', '}
      {part}
    </span>
  ))
}

const PlacePoint = ({ place }: { place: Place }) => (
  <div className="fine">
    {place.id === undefined && place.lat === undefined ? (
      say('unresolved')
    ) : (
      <>
        {say('precision')}: {nameOf('placePrecisions', place.precision)}
      </>
    )}
    {place.km !== undefined && (
      <>
        {lang === 'ar' ? '، ' : ', '}
        {say('within')} <Num>{place.km}</Num> {say('km')}
      </>
    )}
    {place.lat !== undefined && place.lon !== undefined && (
      <>
        {' · '}
        <Ltr className="nowrap">{`${place.lat.toFixed(4)}, ${place.lon.toFixed(4)}`}</Ltr>
      </>
    )}
    {place.id !== undefined && (
      <>
        {' · '}
        <Ltr className="nowrap">{place.id}</Ltr>
      </>
    )}
  </div>
)

const arabic = /\p{Script=Arabic}/u

/** A teller's or origin's name. One that is a party is named as that party is; else the report's own words stand. */
export function tellerText(
  {
    id,
    name,
    quote = '',
  }: { readonly id?: string | undefined; readonly name: string; readonly quote?: string },
  names: Readonly<Record<string, string>>,
): string {
  if (lang === 'en' || arabic.test(name)) return name || quote
  return names[id ?? ''] ?? (arabic.test(quote) ? quote : name || quote)
}

/** One teller: its name where it has one, its kind, and the report's distance from it. */
export function Teller({ link, linked = false }: { link: ChainLink; linked?: boolean }) {
  const names = useNames()
  const me = useMe()
  const kind = nameOf('sourceKinds', link.kind)
  const name = <Words className="teller">{tellerText(link, names) || kind}</Words>
  const named = link.id !== undefined || link.kind === 'unnamed' || link.kind === 'outlet'
  return (
    <>
      {linked && link.id !== undefined && me?.may('viewer') ? (
        <Link href={`/sources/${encodeURIComponent(link.id)}`}>{name}</Link>
      ) : (
        name
      )}
      <span className="soft">
        {' · '}
        {kind}
        {!named && ` · ${say('unnamed')}`}
      </span>
      {link.stance === 'distanced' && <span className="flag">{say('distanced')}</span>}
    </>
  )
}
