import type { PlaceMention } from '../places/index.ts'
import { agrees, genderOf } from './agreement.ts'
import { type Frame, isVerb } from './frame.ts'
import type { Phrase } from './phrases.ts'
import { type ActorRef, actorsOf } from './roles.ts'
import type { Scope } from './scopes.ts'

/** What a report has mentioned so far, newest last: antecedents for pronouns and general words. */
export class Discourse {
  readonly #phrases: Phrase[] = []
  #attackers: readonly ActorRef[] = []
  #scopes: readonly Scope[] = []
  readonly #doers: { readonly phrase: Phrase; readonly paragraph: number }[] = []

  /** Adds the phrases of one sentence, in order. */
  add(phrases: readonly Phrase[]): void {
    this.#phrases.push(...phrases)
  }

  /** Adds who did something in one sentence, in order. */
  act(frames: readonly Frame[], paragraph: number): void {
    for (const f of frames)
      for (const phrase of f.subject)
        if (isVerb(f) && !f.passive && doer(phrase)) this.#doers.push({ phrase, paragraph })
  }

  /** Who a verb without a subject goes on with: the newest doer of its paragraph that it agrees with. */
  doerBefore(verb: Frame): Phrase | undefined {
    const last = this.#doers.at(-1)?.paragraph
    for (let k = this.#doers.length - 1; k >= 0; k--) {
      const { phrase, paragraph } = this.#doers[k]!
      if (paragraph !== last) return undefined
      if (phrase.start >= verb.act.start) continue
      return agrees(verb, phrase) && genderOf(phrase) === verb.hit.form.gender ? phrase : undefined
    }
    return undefined
  }

  /** The people with a figure that a pronoun («ه», «ها», «هما», «هم») counts again; none where the newest do not agree with it. */
  peopleBefore(offset: number, enc: string): Phrase | undefined {
    for (const phrase of this.#back(offset, 12)) {
      if (phrase.kind !== 'group' || phrase.person === undefined || phrase.amount === undefined) continue
      const { min, max } = phrase.amount
      const one = min === 1 && max === 1
      const fits =
        enc === 'ه'
          ? one && phrase.person.gender === 'm'
          : enc === 'ها'
            ? one && phrase.person.gender === 'f'
            : enc === 'هما'
              ? min === 2 && max === 2
              : enc === 'هم' && min > 2
      return fits ? phrase : undefined
    }
    return undefined
  }

  /** Keeps who attacked, for «المهاجمون» after it. */
  attacked(by: readonly ActorRef[]): void {
    if (by.length > 0) this.#attackers = by
  }

  /** Whom «الجنود», «القوة», «المهاجمون» stand for: the newest doer told of, or who attacked. */
  namedGenerally(phrase: Phrase): readonly ActorRef[] {
    if (/^المهاجم(?:ون|ين)$/.test(phrase.head.text)) return this.#attackers
    if (!/^ال/.test(phrase.head.text) || !general.test(phrase.head.text)) return []
    const last = this.#doers.findLast((d) => d.phrase.start < phrase.start)
    return last === undefined ? [] : actorsOf(last.phrase, 'reference.doer')
  }

  /** The newest phrases before an offset, newest first, at most `limit`. */
  *#back(offset: number, limit = 40): Generator<Phrase> {
    let seen = 0
    for (let k = this.#phrases.length - 1; k >= 0 && seen < limit; k--) {
      const phrase = this.#phrases[k]!
      if (phrase.start >= offset) continue
      seen++
      yield phrase
    }
  }

  /** Parties or civilians that a pronoun can stand for; empty where none is clear. `not` are the act's other side. */
  actorsBefore(offset: number, number: 'pl' | 'm' | 'f', not: readonly ActorRef[]): ActorRef[] {
    for (const phrase of this.#back(offset, 16)) {
      if (phrase.kind !== 'group' && phrase.kind !== 'party' && phrase.kind !== 'thing') continue
      const refs = actorsOf(phrase, 'reference.pronoun').filter((r) => !not.some((n) => n.id === r.id))
      if (refs.length === 0) continue
      const plural = phrase.kind === 'group' || phrase.person?.number === 'pl'
      if (number === 'pl' && phrase.kind === 'thing') continue
      if (
        number === 'pl' &&
        !plural &&
        phrase.kind === 'party' &&
        /^(?:ال)?(?:تنظيم|نظام|جيش)/.test(phrase.head.text)
      )
        continue
      return refs
    }
    return []
  }

  /** Whose men «مقاتليه», «عناصرها» are: the newest party before that the pronoun agrees with. */
  ownerBefore(men: Phrase): ActorRef[] {
    const enc = men.person?.enc ?? ''
    const gender = enc === 'هم' ? undefined : enc === 'ها' ? 'f' : 'm'
    for (const phrase of this.#back(men.start, 16)) {
      if (phrase.parties.length === 0 || phrase.kind === 'place' || phrase.end > men.start) continue
      const own = phrase.kind === 'party' ? genderOf(phrase) : undefined
      if (own === undefined || gender === undefined || own === gender)
        return actorsOf(phrase, 'reference.pronoun')
    }
    return []
  }

  /** Who tells a stretch of the text, where it is a party: «مجاهدونا» are its men. */
  tells(scopes: readonly Scope[]): void {
    this.#scopes = scopes
  }

  /** The party that speaks where a phrase of the first person stands. */
  speaking(phrase: Phrase): ActorRef[] {
    const link = this.#scopes.find((s) => phrase.start >= s.start && phrase.start < s.end)?.links.at(-1)
    if (link?.id === undefined || link.kind === 'outlet') return this.#ourselves(phrase)
    const named = this.#phrases.findLast(
      (p) => p.start <= link.start && p.parties.some((x) => x.id === link.id),
    )
    return named === undefined ? [] : actorsOf(named, 'reference.pronoun').filter((r) => r.id === link.id)
  }

  /** «مقاتلونا في قوات س»: a report that has said who it calls its own goes on to mean them. */
  #ourselves(phrase: Phrase): ActorRef[] {
    const own = this.#phrases.find(
      (p) => p !== phrase && p.person?.enc === 'نا' && p.parties.some((x) => x.id !== ''),
    )
    return own === undefined ? [] : actorsOf(own, 'reference.pronoun').map(({ who: _, ...ref }) => ref)
  }

  /** The place that a feminine pronoun («تحريرها») stands for. */
  placeBefore(offset: number): PlaceMention | undefined {
    for (const phrase of this.#back(offset, 12)) {
      const place = phrase.places[0]
      if (place !== undefined && place.demonym !== true) return place
    }
    return undefined
  }

  /** The town or site that «منها», «إليها» stand for: the newest narrow place. */
  spotBefore(offset: number): PlaceMention | undefined {
    for (const phrase of this.#back(offset, 12)) {
      const place = phrase.places[0]
      if (place === undefined || place.demonym === true || place.direction !== undefined) continue
      if (place.precision === 'town' || place.precision === 'site') return place
    }
    return undefined
  }

  /** Whom «ستة منهم», «20 آخرون» or «السجناء» belong to: the newest group before that has a party. */
  groupBefore(phrase: Phrase): ActorRef[] | undefined {
    for (const earlier of this.#back(phrase.start, 60)) {
      // Outside the same breath only people are taken up again by a number.
      const near = phrase.start - earlier.end < 60 && (earlier.kind === 'thing' || earlier.kind === 'party')
      if ((earlier.kind !== 'group' && !near) || earlier === phrase) continue
      if (phrase.person !== undefined && earlier.person !== undefined && phrase.person.group === 'civilian')
        return undefined
      const refs = actorsOf(earlier, 'reference.pronoun')
      if (refs.length > 0) return refs
      // «ستة أشخاص … اثنين منهم»: of people of no party told.
      const fresh = earlier.amount !== undefined && !earlier.definite && !earlier.refers
      if (phrase.refers && fresh && earlier.kind === 'group' && earlier.person?.group !== 'fighter')
        return undefined
    }
    return undefined
  }
}

/** Soldiers and bodies of a force by their general noun. */
const general = /^ال(?:جنود|عناصر|قوه|دوريه|مجموعه|وحده|رتل|فصيل|كتيبه|مفرزه)$/

/** A party or its people, who can be the doer of the next act. */
const doer = (phrase: Phrase): boolean =>
  phrase.parties.some((p) => p.id !== '' && p.id !== 'civilians') && phrase.kind !== 'place'
