import type { Role } from '../forms/index.ts'
import type { Text } from '../text/text.ts'
import { chooseReading } from './acts.ts'
import { agrees, caseOf } from './agreement.ts'
import {
  announcing,
  bodily,
  carries,
  carrying,
  compass,
  custodial,
  custody,
  deniedWords,
  doerBefore,
  dual,
  fired,
  ground,
  impersonal,
  kin,
  named,
  nativesOf,
  noWords,
  outOfGender,
  setsAbout,
  sideWords,
  stationed,
  strikes,
  suits,
  tellsOf,
  waitingClause,
  wantsAct,
  without,
} from './fits.ts'
import {
  type Clause,
  type ClauseKind,
  type Frame,
  hasPlace,
  isFrame,
  isNounAct,
  isVerb,
  type Link,
  type SentenceReading,
} from './frame.ts'
import type { Particle } from './particles.ts'
import { type Act, canonicalPrep, type Item, ofAct, type Phrase } from './phrases.ts'

class SentenceReader {
  readonly frames: Frame[] = []
  readonly clauses: Clause[] = []
  #clause: Clause
  #pending = new Set<string>()
  #particles: Particle[] = []
  /** The slot that the last phrase went to, for coordination. */
  #slot: Phrase[] | undefined
  #lastPhrase: Phrase | undefined
  #lastPut: { frame: Frame; role: Role; prep: string } | undefined
  #comma = false
  /** «درعا: قُتل شاب»: what stands alone before the sentence's colon. */
  #heading: Phrase | undefined
  /** A set phrase of this sentence stands in two parts. */
  #parted = false
  readonly #items: readonly Item[]
  readonly #text: Text

  constructor(items: readonly Item[], text: Text) {
    this.#items = items
    this.#text = text
    this.#clause = this.#open('main', undefined, undefined, undefined, undefined, items[0]?.start ?? 0)
  }

  #open(
    kind: ClauseKind,
    opener: Particle | undefined,
    parent: Frame | undefined,
    antecedent: Phrase | Frame | undefined,
    shared: Clause | undefined,
    start: number,
  ): Clause {
    const clause: Clause = {
      index: this.clauses.length,
      kind,
      opener,
      parent,
      antecedent,
      topic: [],
      frames: [],
      outer: this.clauses.length === 0 ? undefined : this.#clause,
      shared,
      dates: [],
      start,
    }
    this.clauses.push(clause)
    this.#clause = clause
    this.#slot = undefined
    this.#comma = false
    return clause
  }

  read(): SentenceReading {
    const items = this.#items
    for (let i = 0; i < items.length; i++) {
      const item = items[i]!
      if (item.item === 'mark') this.#mark(item, i)
      else if (item.item === 'phrase') this.#phrase(item, i)
      else this.#act(item, i)
    }
    for (const f of this.frames) {
      if (carrying.has(f.row.lemma) && f.antecedent !== undefined && 'contents' in f.antecedent)
        f.antecedent.contents.push(...f.object.filter((p) => p.kind === 'group' || p.kind === 'party'))
    }
    return { items, frames: this.frames, clauses: this.clauses, heading: this.#heading }
  }

  get #latest(): Frame | undefined {
    return this.#clause.frames.at(-1)
  }
  /** The latest frame of this clause, or the one the clause hangs on. */
  get #current(): Frame | undefined {
    return this.#latest ?? (this.#clause.kind === 'content' ? undefined : this.#clause.parent)
  }

  #mark(item: Item & { item: 'mark' }, i: number): void {
    const p = item.particle
    if (p === undefined) {
      const mark = item.unit.text
      if (mark === '،' || mark === ',' || mark === '-' || mark === '؛') {
        this.#comma = true
      } else if (mark === ':') {
        if (this.frames.length === 0 && this.#clause.topic.length === 1 && this.#clause.kind === 'main')
          this.#heading = this.#clause.topic[0]
        const say = this.#lastSay()
        this.#open('content', undefined, say, undefined, undefined, item.start)
      } else if (mark === '.' || mark === '|') {
        this.#open('main', undefined, undefined, undefined, undefined, item.start)
      }
      return
    }
    switch (p.kind) {
      case 'that':
        // «قال الجيش إن …، وإنه …»: the verb of telling goes on.
        this.#open(
          'content',
          p,
          (item.conj === '' ? undefined : this.#lastSay()) ?? this.#latest ?? this.#clause.parent,
          undefined,
          undefined,
          item.start,
        )
        this.#sayerGoesOn(p.word)
        return
      case 'relative':
        this.#open('relative', p, this.#current, this.#antecedent(i), undefined, item.start)
        return
      case 'circumstance':
      case 'contrast':
      case 'meanwhile':
        this.#open('circumstance', p, undefined, undefined, this.#clause, item.start)
        return
      case 'result': {
        const next = this.#items[i + 1]
        if (
          next?.item === 'act' &&
          next.hits.some((h) => h.form.row.klass === 'result' || h.form.row.type !== undefined) &&
          (p.word !== 'ما' || next.hits.some((h) => h.form.row.klass === 'result'))
        ) {
          this.#open('result', p, this.#mainAct(), undefined, undefined, item.start)
        }
        return
      }
      case 'condition':
        this.#pending.add('condition')
        this.#particles.push(p)
        return
      case 'time':
        // بعد أن، قبل أن، بعدما: a clause of its own.
        this.#open('circumstance', p, undefined, undefined, this.#clause, item.start)
        return
      case 'among': {
        // «بعد انسحاب القوات منها»
        const frame = this.#latest
        if (/^من(?:ه|ها)$/.test(p.word) && frame?.row.gov.preps.من === 'from') frame.backTo.push('from')
        return
      }
      case 'pronoun': {
        // «بلدة يسيطر عليها التنظيم»: the pronoun stands for the noun the clause is about.
        const frame = this.#latest
        const { antecedent } = this.#clause
        const role =
          frame?.row.gov.preps[canonicalPrep(p.word.replace(/(?:هما|هم|هن|ها|ه)$/, '').replace(/ي$/, 'ى'))]
        if (
          frame !== undefined &&
          role !== undefined &&
          this.#clause.kind === 'relative' &&
          antecedent !== undefined &&
          'places' in antecedent
        )
          frame.others.push({ role, phrase: antecedent, prep: 'ضمير' })
        else if ((role === 'to' || role === 'from') && /ها?$/.test(p.word)) frame!.backTo.push(role)
        return
      }
      case 'background':
      case 'related':
        if (p.kind === 'related' && this.#sides()) return
        if (p.kind === 'background' || this.#clause.frames.length > 0)
          this.#open('background', p, undefined, undefined, undefined, item.start)
        this.#particles.push(p)
        return
      case 'negation':
      case 'qad':
      case 'future':
      case 'possible':
      case 'was':
        if (item.conj !== '' && this.#clause.frames.length > 0)
          this.#open('coordinate', undefined, this.#clause.parent, undefined, this.#clause, item.start)
        this.#pending.add(p.word)
        this.#pending.add(p.kind)
        this.#particles.push(p)
        return
      default:
    }
  }

  /**
   * «أعلن الجيش أنه قصف»: where a party speaks, the pronoun on «أن» that agrees with it is that party, and the subject of the verb
   * to come. After any other teller «أنه» may stand for nobody («أفاد المصدر أنه قُتل ثلاثة»).
   */
  #sayerGoesOn(that: string): void {
    const clause = this.#clause
    const enc = /(ه|ها|هم)$/.exec(that)?.[1]
    const { parent } = clause
    if (enc === undefined || parent === undefined || !isVerb(parent)) return
    if (parent.row.klass !== 'say' && parent.row.klass !== 'deny') return
    const sayer = parent.subject[0]
    const speaks =
      sayer !== undefined &&
      (sayer.kind === 'party' || (sayer.kind === 'source' && sayer.head.source?.party !== undefined))
    const feminine = parent.hit.form.gender === 'f'
    if (speaks && (enc === 'هم' || (enc === 'ها') === feminine)) clause.topic = [...parent.subject]
  }

  /** «بدون عائلة», «لم تسمه»: the word right behind is what is negated, not the next act; but «لا أنباء عن إصابات» denies them. */
  #endNegation(phrase: Phrase, i: number): void {
    const before = this.#items[i - 1]
    if (before?.item !== 'mark' || before.particle?.kind !== 'negation' || tellsOf.test(phrase.head.text))
      return
    this.#pending.delete('negation')
    this.#pending.delete(before.particle.word)
  }

  /** Whether the words before named one side of a fight. */
  #sides(): boolean {
    return this.#lastPut?.role === 'sides'
  }

  /** The say verb nearest before, within this sentence. */
  #lastSay(): Frame | undefined {
    for (let k = this.frames.length - 1; k >= 0; k--)
      if (this.frames[k]!.row.klass === 'say') return this.frames[k]
    return undefined
  }

  /** The main act so far, which «ما أدى إلى» takes up. */
  #mainAct(): Frame | undefined {
    for (let k = this.frames.length - 1; k >= 0; k--) {
      const f = this.frames[k]!
      if (f.row.type !== undefined && f.row.type !== 'kill' && f.row.type !== 'wound' && f.link !== 'purpose')
        return f
    }
    return this.frames.findLast((f) => f.row.type !== undefined)
  }

  #antecedent(i: number): Phrase | Frame | undefined {
    const relative = this.#items[i]!
    const plural = relative.item === 'mark' && /ين$|ون$|ان$/.test(relative.unit.text)
    const verb = this.#items.slice(i + 1, i + 4).find((x) => x.item === 'act') as Act | undefined
    const actish =
      verb?.hits.some(
        (h) =>
          h.form.row.klass === 'light' ||
          h.form.row.klass === 'result' ||
          h.form.row.type === 'attack' ||
          h.form.row.type === 'airstrike' ||
          h.form.row.type === 'shelling',
      ) ?? false
    let phrase: Phrase | undefined
    let frame: Frame | undefined
    for (let k = i - 1; k >= 0 && k >= i - 5; k--) {
      const item = this.#items[k]!
      if (item.item === 'phrase' && item.kind !== 'date' && phrase === undefined) phrase = item
      if (item.item === 'act') {
        frame = this.frames.findLast((f) => f.act === item && !isVerb(f))
        break
      }
      if (item.item === 'mark' && item.particle !== undefined) break
    }
    if (frame !== undefined && actish && !plural) return frame
    return phrase ?? frame
  }

  #phrase(phrase: Phrase, i: number): void {
    if (phrase.kind === 'date') {
      this.#clause.dates.push(phrase)
      this.#latest?.dates.push(phrase)
      return
    }
    // «بين س من جهة، وص من جهة أخرى»: only keeps the two apart.
    if (phrase.prep === 'من' && phrase.kind === 'unknown' && sideWords.has(phrase.head.text) && this.#sides())
      return
    this.#endNegation(phrase, i)
    // «بحسب المرصد»: who says so, no part of what happened; «دون معرفة التهم»: what there is none of.
    const lead = this.#items[i - 1]
    if (lead?.item === 'mark' && lead.particle?.kind === 'according') return
    const absent = phrase.kind === 'unknown' || phrase.person?.casualty !== undefined
    if (absent && lead?.item === 'mark' && without.test(lead.particle?.word ?? '')) return
    const coordinated =
      phrase.conj !== '' &&
      phrase.intro === undefined &&
      this.#lastPhrase !== undefined &&
      !this.#beginsClause(i)
    if (
      coordinated &&
      this.#lastPut !== undefined &&
      (phrase.prep === '' || phrase.prep === this.#lastPut.prep) &&
      kin(phrase, this.#lastPhrase!)
    ) {
      this.#put(this.#lastPut.frame, this.#lastPut.role, phrase, this.#lastPut.prep)
      this.#lastPhrase = phrase
      return
    }
    // «أربعة جنود في تعز وستة في الضالع»: a number without a noun goes where the people before it went.
    if (coordinated && phrase.refers && phrase.prep === '' && this.#withSameRole(phrase)) return
    if (coordinated && this.#slot !== undefined && phrase.prep === '' && kin(phrase, this.#lastPhrase!)) {
      this.#slot.push(phrase)
      this.#lastPhrase = phrase
      return
    }
    if (
      phrase.conj !== '' &&
      this.#clause.frames.length > 0 &&
      phrase.prep === '' &&
      phrase.intro === undefined &&
      this.#beginsClause(i)
    ) {
      this.#open('coordinate', undefined, this.#clause.parent, undefined, undefined, phrase.start)
    }
    if (this.#roadGoesOn(phrase, i)) return
    this.#lastPhrase = phrase
    this.#lastPut = undefined
    this.#slot = undefined
    // «بلدة كانت بيد الحركة»: who held it.
    if (phrase.intro?.word === 'بيد' && this.#pending.has('was')) return
    if (phrase.intro?.kind === 'agent' && phrase.kind !== 'place') {
      const frame = this.#agentless()
      if (frame !== undefined) return this.#put(frame, 'agent', phrase, 'من قبل')
    }
    if (phrase.intro?.kind === 'with') {
      const frame =
        this.#clause.frames.findLast((f) => f.row.klass === 'event' || f.row.klass === 'light') ??
        this.#current
      if (frame !== undefined) return this.#put(frame, 'agent', phrase, phrase.intro.word)
    }
    if (phrase.intro !== undefined && phrase.intro.kind !== 'agent') {
      const frame = this.#current
      // «جراء صاروخ», «خلال دورية»: an instrument at most.
      if (frame !== undefined && phrase.intro.kind === 'cause')
        this.#put(frame, 'instrument', phrase, phrase.intro.word)
      return
    }
    if (phrase.prep !== '') return this.#governed(phrase, i)
    const frame = this.#latest
    if (frame === undefined) {
      this.#slot = this.#clause.topic
      this.#clause.topic.push(phrase)
      return
    }
    this.#bare(frame, phrase, i)
  }

  /** «على طريق السلمية – الرقة»: the other end of the road goes where the first went. */
  #roadGoesOn(phrase: Phrase, i: number): boolean {
    const [first, dash] = [this.#items[i - 2], this.#items[i - 1]]
    if (phrase.kind !== 'place' || phrase.prep !== '' || phrase.conj !== '') return false
    if (dash?.item !== 'mark' || dash.unit.text !== '-' || first?.item !== 'phrase') return false
    const put = this.#lastPut
    if (first.kind !== 'place' || first !== this.#lastPhrase || put === undefined) return false
    const { words } = this.#text
    const before = words.slice(Math.max(0, first.head.from - 1), first.head.to)
    if (!before.some((w) => /طريق|اوتوستراد|اتوستراد/.test(w.text))) return false
    this.#put(put.frame, put.role, phrase, put.prep)
    this.#comma = false
    return true
  }

  /** Puts a number of "others" beside the last people of the latest act; false where there are none. */
  #withSameRole(phrase: Phrase): boolean {
    const frame = this.#latest
    if (frame === undefined) return false
    for (const slot of [frame.object, frame.annexed, frame.subject]) {
      if (slot.some((p) => p.kind === 'group')) {
        slot.push(phrase)
        return true
      }
    }
    const other = frame.others.findLast((o) => o.phrase.kind === 'group')
    if (other === undefined) return false
    frame.others.push({ role: other.role, phrase, prep: other.prep })
    return true
  }

  /** «و + اسم» that heads a clause of its own: a verb follows it before anything else could. */
  #beginsClause(i: number): boolean {
    const head = this.#items[i]!
    // «عملية كبيرة وغامضة أكد مصدر»: a second adjective heads nothing.
    if (head.item === 'phrase' && head.kind === 'unknown' && !head.definite) return false
    // «في أم درمان والقضارف تطالب»: a place behind a place heads no clause, unless it is what something befalls.
    const next = this.#items[i + 1]
    if (
      head.item === 'phrase' &&
      head.kind === 'place' &&
      this.#lastPhrase?.kind === 'place' &&
      head.prep === ''
    )
      if (next?.item === 'act' && next.hits.every((h) => h.form.row.gov.subject === 'agent')) return false
    for (let k = i + 1; k < this.#items.length && k <= i + 2; k++) {
      const item = this.#items[k]!
      if (item.item === 'act')
        return (
          // «للجيش وروسيا استهدف منزلا»: in front of its verb a subject agrees with it.
          !(head.item === 'phrase' && outOfGender(head, item)) &&
          item.conj === '' &&
          item.prep === '' &&
          item.hits.some((h) => h.enc === '') &&
          item.hits.every((h) => h.form.pos === 'verb') &&
          item.intro === undefined
        )
      if (item.item === 'phrase' && item.prep === '' && item.kind !== 'date') return false
      if (item.item === 'mark') return false
    }
    return false
  }

  /** A phrase without preposition after an act: subject, object, or what is annexed to a verbal noun. */
  #bare(frame: Frame, phrase: Phrase, i: number): void {
    const adverb =
      phrase.kind === 'place' &&
      phrase.head.place?.direction !== undefined &&
      (phrase.head.place.cue === undefined || compass.test(phrase.head.text))
    if (adverb) return this.#put(frame, 'at', phrase, '')
    const before = this.#items[i - 1]
    // «أربعة شبان من أبناء بلدة س»: where they are from.
    if (phrase.kind === 'place' && before?.item === 'phrase' && before.kind === 'group' && phrase.conj === '')
      if (
        nativesOf.test(this.#text.words[phrase.head.from - 1]?.text ?? '') &&
        this.#text.words[phrase.head.from - 2]?.text === 'من'
      )
        return this.#put(frame, 'none', phrase, 'أبناء')
    // «البوكمال، شرقي دير الزور», «مدينة الباب ريف حلب»: the wider place right after the narrower one.
    if (phrase.kind === 'place' && before?.item === 'phrase' && before.kind === 'place' && phrase.conj === '')
      return this.#put(frame, 'none', phrase, '')
    if (!isVerb(frame)) {
      // «نفذ الهجوم مسلحون», «راح ضحية الهجمات 55 شخصا»: with its article the act takes no noun; the verb before does.
      const verb = frame.act.unit.article && named(phrase) ? frame.clause.frames.findLast(carries) : undefined
      if (verb !== undefined && !this.#comma) return this.#bare(verb, phrase, i)
      if (this.#comma) {
        this.#slot = this.#clause.topic
        if (phrase.kind !== 'place') this.#clause.topic = [phrase]
        else this.#put(frame, 'at', phrase, '')
        return
      }
      if (frame.annexed.length === 0) {
        frame.annexed.push(phrase)
        this.#slot = frame.annexed
      } else {
        frame.object.push(phrase)
        this.#slot = frame.object
      }
      return
    }
    const topical = this.#clause.topic.some((p) => p.prep === '') && frame === this.#clause.frames[0]
    const needsSubject =
      frame.subject.length === 0 &&
      frame.subjectFrame === undefined &&
      !(topical && frame.hit.enc === '') &&
      // «وقصفوا مواقع الجيش»: the ending is the subject; in front of its noun a verb stands in the singular.
      !(frame.hit.form.number === 'pl' && frame.hit.form.person === 3)
    if (this.#comma && !needsSubject && !this.#afterAside(frame, phrase, i)) {
      this.#slot = this.#clause.topic
      this.#clause.topic = [phrase]
      return
    }
    const outer = phrase.conj === '' ? this.#beyondRelative(frame, phrase) : undefined
    if (outer !== undefined) {
      this.#slot = outer.object
      outer.object.push(phrase)
      return
    }
    if (frame.passive || (needsSubject && this.#befallen(frame, phrase))) {
      this.#slot = frame.object
      frame.object.push(phrase)
      return
    }
    // «دفعت بتعزيزات عسكرية»: an adjective of the set phrase.
    if (needsSubject && frame.hit.to > frame.hit.i + 1 && phrase.kind === 'unknown' && ofAct(phrase.head))
      return this.#put(frame, 'none', phrase, '')
    // «أقامت حاجزا مؤقتا»: what ends like an object is no subject.
    if (needsSubject && phrase.kind === 'unknown' && !phrase.definite && /..ا$/.test(phrase.head.text))
      return this.#put(frame, 'none', phrase, '')
    const person = phrase.kind === 'group' || phrase.kind === 'party' || phrase.kind === 'source'
    const resumed = frame.others.some((o) => o.prep === 'ضمير') || frame.row.lemma.includes('عليه')
    const antecedentIsSubject =
      !resumed &&
      !(isFrame(frame.antecedent) && setsAbout(frame)) &&
      frame.clause.kind === 'relative' &&
      frame === frame.clause.frames[0] &&
      frame.hit.enc === ''
    if (
      needsSubject &&
      !antecedentIsSubject &&
      (person ||
        (phrase.kind !== 'place' &&
          // «اتهم فصيل محلي قسد»: who accuses comes first.
          ((frame.row.type === 'condemn' && phrase.kind === 'unknown') || !this.#subjectLater(i)))) &&
      !(
        frame.clause.shared !== undefined &&
        (frame.act.conj !== '' ||
          (frame.clause.opener?.kind === 'time' && doerBefore(frame) !== undefined)) &&
        this.#isObjectOnly(phrase, frame)
      )
    ) {
      frame.subject.push(phrase)
      this.#slot = frame.subject
      return
    }
    if (
      needsSubject &&
      phrase.kind === 'place' &&
      (frame.row.gov.subject === 'at' || frame.row.klass === 'light' || frame.row.flags.has('object-place'))
    ) {
      frame.subject.push(phrase)
      this.#slot = frame.subject
      return
    }
    // «قتل شاب … يستقل دراجة»: one kills no motorcycle.
    if (
      bodily.has(frame.row.type ?? 'meet') &&
      frame.row.klass === 'event' &&
      phrase.kind === 'thing' &&
      phrase.parties.length === 0 &&
      phrase.holder === undefined &&
      phrase.contents.length === 0
    )
      return this.#put(frame, 'none', phrase, '')
    frame.object.push(phrase)
    this.#slot = frame.object
  }

  /** «طال قصف نفذته القوات بلدة س»: the relative clause has all it can take; the verb before it still waits for its object. */
  #beyondRelative(frame: Frame, phrase: Phrase): Frame | undefined {
    const { kind, outer } = frame.clause
    if (kind !== 'relative' || outer === undefined || frame !== frame.clause.frames[0]) return undefined
    const full = frame.subject.length > 0 && (frame.hit.enc !== '' || frame.object.length > 0)
    if (!full && !(frame.antecedent !== undefined && frame.object.length > 0)) return undefined
    const verb = outer.frames.findLast(isVerb)
    if (verb === undefined || verb.hit.enc !== '' || verb.object.length > 0) return undefined
    const has = verb.subject.length > 0 || verb.subjectFrame !== undefined
    if (!has || verb.row.gov.object === undefined || verb.row.gov.object === 'act') return undefined
    return phrase.kind === 'place' || phrase.kind === 'thing' || caseOf(phrase) === 'object'
      ? verb
      : undefined
  }

  /** «استهدفت مسيرة، ظهر أمس، سيارة»: after an aside that tells the day, the verb still waits for its object. */
  #afterAside(verb: Frame, phrase: Phrase, i: number): boolean {
    const { object } = verb.row.gov
    if (object === undefined || object === 'content' || verb.row.klass !== 'event') return false
    if (verb.object.length + verb.objectFrames.length > 0 || verb.passive || verb.hit.enc !== '') return false
    if (phrase.conj !== '' || verb !== this.#clause.frames.at(-1)) return false
    const [open, day, close] = this.#items.slice(i - 3, i)
    const comma = (x: Item | undefined): boolean => x?.item === 'mark' && x.unit.text === '،'
    return comma(open) && comma(close) && day?.item === 'phrase' && day.kind === 'date'
  }

  /** «داهمت القوة المنزل واعتقلت شابين»: people after a verb that goes on with the doer before are whom it befell. */
  #befallen(frame: Frame, phrase: Phrase): boolean {
    if (phrase.kind !== 'group' || frame.row.gov.object === undefined || frame.hit.enc !== '') return false
    if (frame.hit.form.voice === 'active' && frame.row.gov.object !== 'target') return false
    if (!agrees(frame, phrase)) return true
    const doer = frame.act.conj === '' ? undefined : doerBefore(frame)
    if (doer === undefined || !agrees(frame, doer)) return false
    return (
      caseOf(phrase) === 'object' || (custody.has(frame.row.type ?? 'meet') && caseOf(phrase) !== 'subject')
    )
  }

  #isObjectOnly(phrase: Phrase, frame: Frame): boolean {
    return phrase.kind === 'thing' && frame.row.gov.object !== undefined
  }
  #subjectLater(i: number): boolean {
    const next = this.#items[i + 1]
    return next?.item === 'phrase' && next.prep === '' && (next.kind === 'party' || next.kind === 'source')
  }

  /** The act that «من قبل» names the doer of: one that can have been done to something, and has no doer yet. */
  #agentless(): Frame | undefined {
    for (
      let c: Clause | undefined = this.#clause, hops = 0;
      c !== undefined && hops < 3;
      c = c.outer, hops++
    ) {
      for (const f of c.frames.toReversed()) {
        const done = f.row.gov.object !== undefined || f.row.form === 'N' || f.row.klass === 'light'
        if (
          done &&
          f.row.klass !== 'say' &&
          f.row.klass !== 'other' &&
          !f.others.some((o) => o.role === 'agent')
        )
          return f
      }
    }
    return this.#current
  }

  /** A phrase with a preposition goes to the nearest open act whose government names it. */
  #governed(phrase: Phrase, i: number): void {
    const { prep } = phrase
    const before = this.#items[i - 1]
    // «مناطق قريبة من الحدود»: the preposition belongs to the adjective.
    if (
      before?.item === 'phrase' &&
      /(?:قريب|بعيد|خالي|قادم|محاذي)[هةا]?$/.test(before.kind === 'unknown' ? before.head.text : '')
    )
      return
    // «القوات المتمركزة في قاعدة س»: where they stand, not where they act.
    if (prep === 'في' && phrase.kind === 'place' && before?.item === 'phrase' && before.kind !== 'place')
      if (stationed.test(this.#wordBefore(phrase))) return
    // «سقط قتلى وجرحى في صفوف المدنيين», «بين المدنيين»: whose losses they are.
    if (prep === 'صفوف' || (prep === 'بين' && phrase.kind === 'group' && phrase.conj === '')) {
      const toll = this.#clause.frames.findLast((f) => f.row.type === 'kill' || f.row.type === 'wound')
      if (toll !== undefined) return this.#put(toll, 'target', phrase, prep)
    }
    // «تسلل إلى قرية قرب المقدادية»: where the unnamed place lies.
    const put = this.#lastPut
    if (
      put !== undefined &&
      (put.role === 'to' || put.role === 'from') &&
      phrase.kind === 'place' &&
      /^(?:قرب|في|ب)$/.test(prep) &&
      before === this.#lastPhrase &&
      before?.item === 'phrase' &&
      before.kind === 'thing' &&
      before.places.length === 0
    )
      return this.#put(put.frame, put.role, phrase, prep)
    // «لغم من مخلفات التنظيم»: whose it once was.
    if (prep === 'من' && phrase.head.text === 'مخلفات') return
    // «بلدة بنش على بعد 7 كيلومترات من إدلب»: where the town lies, no second place.
    if (
      prep === 'قرب' &&
      before?.item === 'phrase' &&
      before.kind === 'place' &&
      /^\d/.test(phrase.head.text)
    )
      return
    const chain: Frame[] = []
    for (let c: Clause | undefined = this.#clause, hops = 0; c !== undefined && hops < 3; hops++) {
      chain.push(...c.frames.toReversed())
      c = c.kind === 'content' ? undefined : c.kind === 'relative' ? c.outer : c.shared
    }
    if (chain.length === 0 && this.#clause.parent !== undefined && this.#clause.kind !== 'content')
      chain.push(this.#clause.parent)
    // «قصفا عنيفا من قوات س»: where it comes from is who does it.
    const made = chain[0]
    if (
      prep === 'من' &&
      (phrase.kind === 'party' || (phrase.thing?.class === 'means' && phrase.parties.length > 0)) &&
      made !== undefined &&
      !isVerb(made) &&
      strikes(made) &&
      !made.others.some((o) => o.role === 'agent')
    )
      return this.#put(made, 'agent', phrase, prep)
    // «بهجوم لخلايا التنظيم»: an attack has no object; the party right behind it with a lam makes it.
    if (
      prep === 'ل' &&
      (phrase.kind === 'party' || phrase.parties.length > 0) &&
      chain[0] !== undefined &&
      (chain[0].act === before ||
        (before?.item === 'phrase' && this.#items[i - 2] === chain[0].act && before.kind === 'unknown')) &&
      !isVerb(chain[0]) &&
      (chain[0].row.form === 'N' || strikes(chain[0]) || chain[0].row.gov.object === undefined) &&
      chain[0].row.gov.subject === 'agent' &&
      (chain[0].row.gov.preps.ل ?? 'none') === 'none'
    )
      return this.#put(chain[0], 'agent', phrase, prep)
    for (const frame of chain) {
      // «استهداف الفصائل لبلدة»: the lam brings a verbal noun its object.
      const role =
        frame.row.gov.preps[prep] ??
        (prep === 'ل' && !isVerb(frame) && frame.row.klass === 'event' ? frame.row.gov.object : undefined)
      if (role !== undefined && role !== 'none' && suits(role, phrase))
        return this.#put(frame, role, phrase, prep)
    }
    const first = chain.find((f) => f.row.klass === 'event') ?? chain[0]
    if (first === undefined) {
      if (phrase.kind !== 'place') this.#clause.topic.push(phrase)
      else this.#clause.topic.push(phrase)
      return
    }
    if (
      hasPlace(phrase) &&
      (phrase.kind === 'place' || prep !== 'من') &&
      /^(?:في|ب|قرب|علي|فوق|خارج|امام|شمال|جنوب|شرق|غرب|قباله|خلف|تحت|وسط)$/.test(prep)
    )
      return this.#put(first, 'at', phrase, prep)
    // «قصفت الأحياء الشرقية لمدينة س»
    if (prep === 'ل' && phrase.kind === 'place' && isVerb(first) && strikes(first))
      return this.#put(first, 'at', phrase, prep)
    // «أطلق صاروخا باتجاه المدينة»
    if (prep === 'الي' && hasPlace(phrase) && fired.has(first.row.type ?? 'meet'))
      return this.#put(first, 'at', phrase, prep)
    // «ألقت قنبلة باتجاه عمال»
    if (prep === 'الي' && phrase.kind === 'group' && fired.has(first.row.type ?? 'meet'))
      return this.#put(first, 'target', phrase, prep)
    if (prep === 'ب') return this.#put(first, 'instrument', phrase, prep)
    // «على الطريق بين القامشلي والقحطانية»: two places between which something happens are no two sides.
    if (prep === 'بين' && phrase.kind === 'place') return this.#put(first, 'at', phrase, prep)
    if (prep === 'ضد') return this.#put(first, 'target', phrase, prep)
    if (prep === 'بين') return this.#put(first, 'sides', phrase, prep)
    this.#put(first, 'none', phrase, prep)
  }

  /** The word in front of a phrase's preposition, folded. */
  #wordBefore(phrase: Phrase): string {
    const { words } = this.#text
    let at = phrase.head.from - 1
    while (at > 0 && phrase.head.from - at < 4 && !/^(?:في|فى)$/.test(words[at]!.text)) at--
    return words[at - 1]?.text ?? ''
  }

  #put(frame: Frame, role: Role, phrase: Phrase, prep: string): void {
    frame.others.push({ role, phrase, prep })
    this.#lastPut = { frame, role, prep }
    this.#slot = undefined
    this.#lastPhrase = phrase
  }

  #act(act: Act, i: number): void {
    // The second part of a set phrase stands apart: «ألقت القوات القبض على», «شنت الطائرات أربع غارات».
    const whole = this.#parted
      ? this.frames.findLast(
          (f) =>
            f.hit.tail !== undefined && act.unit.from >= f.hit.tail.from && act.unit.from < f.hit.tail.to,
        )
      : undefined
    if (whole !== undefined) {
      whole.amount ??= act.amount
      this.#lastPut = undefined
      this.#slot = undefined
      return
    }
    const hit = chooseReading(act, {
      previous: this.#items[i - 1],
      next: this.#items[i + 1],
      afterNext: this.#items[i + 2],
      before: this.#pending,
      awaited: this.#awaitsAct(act),
      text: this.#text,
      fired: this.#clause.frames.length === 0 && this.#clause.topic.at(-1)?.thing?.class === 'munition',
    })
    if (hit === undefined) return
    // Where «و» is no letter of the verb after all.
    if (act.conj === '' && hit.form.row.flags.has('joins') && hit.pro === 'و') act = { ...act, conj: 'و' }
    if (hit.tail !== undefined) this.#parted = true
    const verb = !isNounAct(hit)
    const before = this.#pending.size === 0 ? noWords : this.#pending
    const particles = this.#particles
    if (before !== noWords) this.#pending = new Set()
    this.#particles = []
    if (verb) this.#openForVerb(act, i)
    const frame: Frame = {
      index: this.frames.length,
      act,
      hit,
      row: hit.form.row,
      clause: this.#clause,
      passive: verb && hit.form.voice === 'passive',
      amount: act.amount ?? dual(hit, act),
      subject: [],
      object: [],
      annexed: [],
      others: [],
      dates: [],
      backTo: [],
      parent: undefined,
      link: undefined,
      subjectFrame: undefined,
      objectFrames: [],
      before,
      particles,
      antecedent: undefined,
    }
    if (verb) this.#hangVerb(frame)
    else this.#hangNoun(frame, i)
    this.frames.push(frame)
    this.#clause.frames.push(frame)
    frame.dates.push(...this.#clause.dates)
    this.#comma = false
    this.#slot = undefined
    this.#lastPut = undefined
    this.#lastPhrase = undefined
  }

  /**
   * The clause's last act is a verb whose object has not come: after an aside one of denying or meaning, and one that
   * only carries an act, where the act has its doer's pronoun («شن الجيش قصفه على …»).
   */
  #awaitsAct(act: Act): boolean {
    const latest = this.#clause.frames.at(-1)
    if (latest === undefined || !isVerb(latest) || latest.hit.enc !== '') return false
    const { klass, gov } = latest.row
    return (
      ((this.#comma && (klass === 'deny' || klass === 'plan')) ||
        // «أعلنت الكتائب قنص جندي»: what is announced stands as a noun, or behind «أن».
        (announcing.has(latest.row.lemma) && latest.subject.length > 0 && !this.#comma) ||
        ((klass === 'light' || klass === 'aspect') && act.hits.some((h) => h.enc !== ''))) &&
      gov.object !== undefined &&
      latest.object.length === 0 &&
      latest.objectFrames.length === 0 &&
      !this.#text.words
        .slice(latest.act.unit.to, act.unit.from)
        .some((word) => deniedWords.has(word.text.replace(/^ال/, '')))
    )
  }

  /** A finite verb after another verb of the clause opens a clause of its own. */
  #openForVerb(act: Act, i: number): void {
    const clause = this.#clause
    const latest = clause.frames.at(-1)
    if (latest === undefined) return
    const previous = this.#items[i - 1]
    // «قوات سوريا الديمقراطية، بغطاء جوي، تمكنت من»: the topic still waits for its verb.
    if (
      act.conj === '' &&
      clause.topic.some((p) => p.prep === '' && (p.kind === 'party' || p.kind === 'group')) &&
      !clause.frames.some(isVerb) &&
      act.hits.some((h) => h.enc === '')
    )
      return
    // «حافلات تقل مقاتلين وصلت إلى»: after the relative clause the topic before it gets its verb.
    const waiting = clause.kind === 'relative' && act.conj === '' ? waitingClause(clause) : undefined
    if (waiting !== undefined) {
      this.#open(
        waiting.kind === 'content' ? 'content' : 'coordinate',
        undefined,
        waiting.parent,
        undefined,
        waiting.shared,
        act.start,
      )
      this.#clause.topic = waiting.topic
      return
    }
    if (act.conj === '' && this.#comma && clause.kind !== 'main' && clause.kind !== 'content') {
      // «بالتزامن مع المعارك، التي …، بدأت عناصر»: the comma ends the clauses before; the sentence's own clause goes on.
      let home: Clause = clause
      while (home.outer !== undefined && home.kind !== 'content' && home.kind !== 'main') home = home.outer
      this.#open(
        home.kind === 'content' ? 'content' : 'main',
        undefined,
        home.parent,
        undefined,
        undefined,
        act.start,
      )
      return
    }
    if (act.conj !== '' || this.#comma) {
      this.#open(
        'coordinate',
        undefined,
        clause.parent,
        clause.kind === 'relative' ? clause.antecedent : undefined,
        clause,
        act.start,
      )
      return
    }
    // «قصف شنته قوات», «حافلات تقل مسلحين»: a relative clause without its pronoun.
    if (previous?.item === 'act') {
      const frame = this.frames.at(-1)
      if (frame !== undefined && frame.act === previous && !isVerb(frame))
        this.#open('relative', undefined, frame, frame, undefined, act.start)
      else if (frame !== undefined && !wantsAct(frame))
        this.#open('coordinate', undefined, clause.parent, undefined, clause, act.start)
      return
    }
    if (previous?.item === 'phrase') {
      const owner = latest
      // A phrase annexed to a verbal noun: «قصف مدفعي لقوات النظام استهدف»: the act is what does it; «كمين نفذه مسلحون استهدف»
      // goes on with the same act.
      const told = isVerb(owner) && clause.kind === 'relative' ? clause.antecedent : owner
      // «توفي طفلان صباح اليوم متأثرين بجراح أصيبا بها»: a time is nobody a clause could be about.
      const noun = previous.kind === 'date' ? this.#items[i - 2] : previous
      const timed = noun?.item === 'phrase' ? noun : previous
      const antecedent: Phrase | Frame =
        isFrame(told) &&
        !isVerb(told) &&
        act.hits.some(
          (h) =>
            h.form.row.type === 'attack' ||
            h.form.row.klass === 'light' ||
            h.form.row.klass === 'result' ||
            // «لهجوم بطائرتين مسيرتين تبنته المقاومة»: one claims acts, no things.
            (h.form.row.type === 'announce' && h.enc !== ''),
        )
          ? told
          : timed
      this.#open('relative', undefined, owner, antecedent, undefined, act.start)
      return
    }
    this.#open('coordinate', undefined, clause.parent, undefined, clause, act.start)
  }

  #hangVerb(frame: Frame): void {
    const clause = this.#clause
    frame.parent = clause.parent
    frame.link =
      clause.kind === 'content'
        ? 'content'
        : clause.kind === 'relative'
          ? 'relative'
          : clause.kind === 'result'
            ? 'result'
            : 'clause'
    if (clause.kind === 'relative' && clause.frames.length === 0) frame.antecedent = clause.antecedent
    if (clause.kind === 'coordinate' && clause.antecedent !== undefined && clause.frames.length === 0)
      if (!custodial(frame, clause.antecedent)) frame.antecedent = clause.antecedent
    if (clause.kind === 'result' && clause.parent !== undefined) frame.subjectFrame = clause.parent
    if (isFrame(frame.antecedent)) {
      // «العربات التي عمد التنظيم إلى تفجيرها»: an act does not set about anything; who does stands behind the verb.
      if (frame.hit.enc === '' && !setsAbout(frame)) frame.subjectFrame = frame.antecedent
      else if (frame.hit.enc !== '') frame.objectFrames.push(frame.antecedent)
    }
    // «القصف أسفر عن»: an act noun heads the clause and is the verb's subject.
    const head = clause.frames[0]
    if (frame.subjectFrame === undefined && head !== undefined && !isVerb(head) && head.link === undefined)
      frame.subjectFrame = head
    const latest = clause.frames.at(-1)
    if (latest !== undefined && isVerb(latest) && wantsAct(latest)) {
      latest.objectFrames.push(frame)
      frame.parent = latest
      frame.link = 'object'
      frame.subject = [...latest.subject]
    }
    if (clause.topic.length > 0 && !clause.frames.some(isVerb)) {
      const spoken = clause.kind === 'content' && clause.topic[0] === clause.parent?.subject[0]
      // «وقال الجيش إنه لم تقع إصابات»: a verb of the other gender; the pronoun stands for nobody.
      if (spoken && impersonal(frame, clause.parent!)) clause.topic = []
      const bare = clause.topic.filter((p) => p.prep === '')
      // «أربعة آلاف مدني يحاصرهم التنظيم»: the noun in front is what the pronoun stands for.
      if (
        frame.subjectFrame !== undefined &&
        clause.topic.every((p) => p.end < frame.subjectFrame!.act.start)
      ) {
        // «3 شهداء في غارة استهدفت منزلا»: the act in between is what struck.
      } else if (frame.hit.enc !== '' && frame.antecedent === undefined && !spoken)
        frame.antecedent = bare.at(-1)
      else frame.subject = bare
      // «خطباء التنظيم في الحويجة هربوا»: where the subject was, before its verb.
      for (const p of clause.topic) {
        if (p.kind === 'place' && /^(?:في|ب|قرب|علي|وسط)$/.test(p.prep))
          frame.others.push({ role: 'at', phrase: p, prep: p.prep })
      }
    }
  }

  #hangNoun(frame: Frame, i: number): void {
    const clause = this.#clause
    const { act } = frame
    const open = clause.frames.toReversed()
    const latest = open[0]
    const hang = (parent: Frame | undefined, link: Link): void => {
      frame.parent = parent
      frame.link = parent === undefined ? undefined : link
    }
    const kind = act.intro?.kind
    if (kind === 'cause') return hang(this.#tollBefore(), 'cause')
    if (kind === 'purpose') return hang(latest ?? clause.parent, 'purpose')
    if (kind === 'time')
      return hang(
        latest ?? clause.parent,
        /^قب/.test(act.intro!.word) ? 'before' : /خلال|ثناء/.test(act.intro!.word) ? 'during' : 'after',
      )
    if (act.prep !== '') {
      for (const f of open) {
        const role = f.row.gov.preps[act.prep]
        if (role === 'act' || role === 'toll' || role === 'content') {
          f.objectFrames.push(frame)
          return hang(f, role === 'content' ? 'content' : 'object')
        }
      }
      // «منع الحافلات من الوصول إلى»: what is blocked is told by its own act noun.
      const blocker = act.prep === 'من' ? open.find((f) => f.row.type === 'block') : undefined
      if (blocker !== undefined) {
        blocker.objectFrames.push(frame)
        return hang(blocker, 'object')
      }
      // «حصيلة أولية للقصف»: with its article the act is told, not meant.
      // «أفضى لإصابة ثلاثة»
      if (act.prep === 'ل' && latest?.row.klass === 'result') {
        latest.objectFrames.push(frame)
        return hang(latest, 'object')
      }
      // «تقدمت القوات للسيطرة على س»: ground is meant to be won.
      const aim = act.unit.article && ground.has(frame.row.type ?? 'meet') && latest?.row.type !== undefined
      // «التصدي لعدوان», «خرق لاتفاق»: what is named as a thing is no aim.
      if (
        act.prep === 'ل' &&
        frame.row.form === 'N' &&
        latest !== undefined &&
        !wantsAct(latest) &&
        latest.row.klass !== 'plan'
      )
        return hang(this.#tollBefore() ?? latest, 'cause')
      if (act.prep === 'ل' && !aim && (act.unit.article || act.amount !== undefined))
        return hang(this.#tollBefore() ?? latest, 'cause')
      if (act.prep === 'ل') {
        const holder = latest
        return hang(holder ?? clause.parent, 'purpose')
      }
      if (act.prep === 'ب' || act.prep === 'في' || act.prep === 'من')
        return hang(this.#tollBefore() ?? latest, act.prep === 'من' ? 'annexed' : 'cause')
      return hang(latest, 'annexed')
    }
    if (latest === undefined) {
      // A content clause without a verb: «أعلن … مقتل», or a headline.
      if (clause.kind === 'content') hang(clause.parent, 'content')
      else if (clause.kind === 'relative' && clause.parent !== undefined) hang(clause.parent, 'annexed')
      return
    }
    if (act.conj !== '') {
      const sister = open.find((f) => !isVerb(f))
      if (sister !== undefined && !(this.#comma && sister.link === undefined)) {
        hang(sister.parent, sister.link ?? 'coordinate')
        if (sister.parent?.objectFrames.includes(sister)) sister.parent.objectFrames.push(frame)
        if (frame.parent === undefined) {
          frame.parent = sister
          frame.link = 'coordinate'
        }
        return
      }
      return
    }
    // «نفذت الوحدات، بالتعاون مع الجهاز، عملية أمنية»: the light verb still waits for its act.
    const waiting = open.find(
      (f) =>
        isVerb(f) && f.row.klass === 'light' && f.objectFrames.length === 0 && f.subjectFrame === undefined,
    )
    if (waiting !== undefined && waiting !== latest) {
      waiting.objectFrames.push(frame)
      return hang(waiting, 'object')
    }
    if (isVerb(latest)) {
      if (latest.objectFrames.length === 0 && latest.row.klass !== 'event' && latest.row.klass !== 'other') {
        // «استمر القصف»، «أسفر القصف عن»: first the subject, for verbs that have none yet.
        if (
          (latest.row.klass === 'aspect' ||
            latest.row.klass === 'result' ||
            (latest.row.klass === 'light' && latest.row.gov.subject === 'act')) &&
          latest.subject.length === 0 &&
          latest.clause.topic.length === 0 &&
          latest.subjectFrame === undefined
        ) {
          latest.subjectFrame = frame
          return hang(latest, 'subject')
        }
        latest.objectFrames.push(frame)
        return hang(latest, latest.row.klass === 'say' || latest.row.klass === 'deny' ? 'content' : 'object')
      }
      // «استهدفت غارة تجمعا»: an act of the same kind right after a verb of striking is what strikes.
      if (
        strikes(latest) &&
        strikes(frame) &&
        latest.subject.length === 0 &&
        latest.clause.topic.length === 0 &&
        latest.subjectFrame === undefined &&
        latest.hit.enc === '' &&
        !this.#comma
      ) {
        latest.subjectFrame = frame
        return hang(latest, 'subject')
      }
      if (
        latest.row.klass === 'event' &&
        latest.subject.length === 0 &&
        latest.object.length === 0 &&
        !this.#comma
      ) {
        latest.objectFrames.push(frame)
        return hang(latest, 'object')
      }
      return hang(latest, 'annexed')
    }
    // «من مخلفات قصف سابق»: annexed to the noun between, it is an act of its own.
    const between = this.#items[i - 1]
    if (between?.item === 'phrase' && between.kind === 'unknown' && between.prep === 'من') return
    // An act noun right after another: «استهداف القصف», «هدنة وقف القتال».
    if (!this.#comma) return hang(latest, 'annexed')
  }

  /** The toll verbs or nouns before, which a cause explains; else the latest act. */
  #tollBefore(): Frame | undefined {
    for (let k = this.frames.length - 1; k >= 0; k--) {
      const f = this.frames[k]!
      if (f.row.type === 'kill' || f.row.type === 'wound' || f.row.type === 'destroy') return f
      if (f.row.klass === 'event' && f.row.type !== undefined) return f
    }
    return this.#clause.frames.at(-1)
  }
}

/** Reads the items of one sentence into frames with their arguments. Linear in the items. */
export function readFrames(items: readonly Item[], text: Text): SentenceReading {
  return new SentenceReader(items, text).read()
}
