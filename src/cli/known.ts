import type { Party } from '../actors/index.ts'
import type { Known } from '../export/known.ts'
import { say } from '../export/words.ts'
import { readAreas } from '../knowledge/areas.ts'
import { loadKnowledge } from '../knowledge/load.ts'

/** The lists that come with Isnad, and the user's imported places, as the publication gate asks them. */
export async function loadKnown(): Promise<Known> {
  const { actors, places } = await loadKnowledge()
  const forces = new Map(actors.parties.nations.map((nation) => [nation.forces.id, nation]))
  const arabic = arabicNames(actors.parties.rows)
  const areas = readAreas()
  const known: Known = {
    party(id) {
      const row = actors.parties.byId.get(id)
      if (row !== undefined)
        return {
          name: row.name,
          arabic: arabic.get(id) ?? say('people', id, 'ar'),
          kind: row.kind,
          country: row.country,
        }
      const nation = forces.get(id)
      if (nation === undefined) return undefined
      const adjective = nation.adjectives[0]
      return {
        name: nation.forces.name,
        arabic: adjective === undefined ? '' : `القوات ال${adjective}ة`,
        kind: 'army',
        country: nation.state.country,
      }
    },
    teller(id) {
      const outlet = actors.outlets.byId.get(id)
      if (outlet !== undefined)
        return { name: outlet.name, arabic: outlet.arabic, kind: outlet.kind, country: outlet.country }
      const party = known.party(id)
      return party === undefined ? undefined : { ...party, kind: 'party' }
    },
    outletAt(host) {
      for (let at = host; at.includes('.'); at = at.slice(at.indexOf('.') + 1)) {
        const outlet = actors.outlets.byDomain.get(at)
        if (outlet !== undefined) return { name: outlet.name, arabic: outlet.arabic }
      }
      return undefined
    },
    area: (country, admin1) => areas[`${country}:${admin1}`] ?? '',
    place(id) {
      const place = places.byId(id)
      return place === undefined
        ? undefined
        : { name: place.name, arabic: place.arabic, admin1: place.admin1, country: place.country }
    },
  }
  return known
}

/** The Arabic name of each party: its first form that does not judge where it has one. */
function arabicNames(rows: readonly Party[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const loaded of [false, true])
    for (const row of rows) {
      const form = row.forms.find((one) => /^[\p{Script=Arabic} ]+$/u.test(one))
      if (row.loaded === loaded && form !== undefined && !names.has(row.id)) names.set(row.id, form)
    }
  return names
}
