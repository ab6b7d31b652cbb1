import { citation, dayText } from './describe.ts'
import { piece, type Writer } from './format.ts'
import type { About, Item } from './item.ts'
import { summaryOf } from './summary.ts'
import { say } from './words.ts'

type Records = Record<string, Record<string, unknown>>

/** The provenance of one event in W3C PROV: reports, what was read in them, how they were linked, and who decided. */
export function provOf(item: Item, { version, lang }: About): Readonly<Record<string, Records>> {
  const event = `isnad:event/${item.id}`
  const software = 'isnad:software'
  const linking = `isnad:linking/${item.id}`
  const out = {
    entity: {
      [event]: {
        'prov:type': { $: 'isnad:Event', type: 'prov:QUALIFIED_NAME' },
        'prov:label': say('types', item.type, lang),
        'isnad:type': item.type,
        'isnad:status': item.status,
        'isnad:days': dayText(item),
      },
    } as Records,
    activity: {
      [linking]: { 'prov:label': lang === 'ar' ? 'ربط الادعاءات' : 'linking of claims' },
    } as Records,
    agent: {
      [software]: {
        'prov:type': { $: 'prov:SoftwareAgent', type: 'prov:QUALIFIED_NAME' },
        'prov:label': `Isnad ${version}`,
      },
    } as Records,
    wasGeneratedBy: { '_:g0': { 'prov:entity': event, 'prov:activity': linking } } as Records,
    wasAssociatedWith: { '_:a0': { 'prov:activity': linking, 'prov:agent': software } } as Records,
    used: {} as Records,
    wasDerivedFrom: {} as Records,
    wasQuotedFrom: {} as Records,
    hadPrimarySource: {} as Records,
    wasAttributedTo: {} as Records,
  }
  for (const source of item.sources)
    out.entity[`isnad:report/${source.ref}`] = {
      'prov:type': { $: 'isnad:Report', type: 'prov:QUALIFIED_NAME' },
      'prov:label': citation(source),
      'isnad:sha256': source.sha256,
      ...(source.published === '' ? {} : { 'isnad:published': source.published }),
      ...(source.url === '' ? {} : { 'prov:location': source.url }),
    }
  item.claims.forEach((claim, i) => {
    const id = `isnad:claim/${claim.ref.replace('#', '/')}`
    const report = `isnad:report/${claim.source}`
    const reading = `isnad:reading/${claim.source}`
    out.entity[id] = {
      'prov:type': { $: 'isnad:Claim', type: 'prov:QUALIFIED_NAME' },
      'isnad:type': claim.type,
      'isnad:modality': claim.modality,
      ...(claim.quote === '' ? {} : { 'prov:value': claim.quote }),
    }
    out.activity[reading] ??= { 'prov:label': lang === 'ar' ? 'قراءة التقرير' : 'reading of the report' }
    out.used[`_:u${i}`] = { 'prov:activity': reading, 'prov:entity': report }
    out.used[`_:l${i}`] = { 'prov:activity': linking, 'prov:entity': id }
    out.wasGeneratedBy[`_:c${i}`] = { 'prov:entity': id, 'prov:activity': reading }
    out.wasAssociatedWith[`_:r${i}`] = { 'prov:activity': reading, 'prov:agent': software }
    out.wasQuotedFrom[`_:q${i}`] = {
      'prov:generatedEntity': id,
      'prov:usedEntity': report,
      'prov:type': { $: 'prov:Quotation', type: 'prov:QUALIFIED_NAME' },
    }
    out.wasDerivedFrom[`_:d${i}`] = { 'prov:generatedEntity': event, 'prov:usedEntity': id }
  })
  item.origins.forEach((origin, i) => {
    const teller = `isnad:teller/${origin.id === '' ? `${item.id}-${i}` : encodeURIComponent(origin.id)}`
    out.agent[teller] = {
      'prov:label': origin.name || say('sourceKinds', origin.kind, lang),
      'isnad:kind': origin.kind,
    }
    origin.reports.forEach((ref, n) => {
      const first = n === 0
      out.wasAttributedTo[`_:t${i}-${n}`] = { 'prov:entity': `isnad:report/${ref}`, 'prov:agent': teller }
      if (first)
        out.hadPrimarySource[`_:p${i}`] = {
          'prov:generatedEntity': event,
          'prov:usedEntity': `isnad:report/${ref}`,
          'prov:type': { $: 'prov:PrimarySource', type: 'prov:QUALIFIED_NAME' },
        }
    })
  })
  if (item.decision !== undefined) {
    const review = `isnad:review/${item.id}`
    out.activity[review] = {
      'prov:startTime': item.decision.at,
      'prov:endTime': item.decision.at,
      'isnad:status': item.status,
    }
    out.agent['isnad:reviewer'] = {
      'prov:type': { $: 'prov:Person', type: 'prov:QUALIFIED_NAME' },
      ...(item.decision.by === undefined ? {} : { 'prov:label': item.decision.by }),
    }
    out.used['_:review'] = { 'prov:activity': review, 'prov:entity': event }
    out.wasAssociatedWith['_:reviewer'] = { 'prov:activity': review, 'prov:agent': 'isnad:reviewer' }
  }
  // PROV-JSON (W3C submission 2013) knows quotation and primary source as kinds of derivation.
  const { wasQuotedFrom, hadPrimarySource, ...rest } = out
  return { ...rest, wasDerivedFrom: { ...out.wasDerivedFrom, ...wasQuotedFrom, ...hadPrimarySource } }
}

/** PROV-JSON: one document with a bundle for each event. */
export function provWriter(): Writer {
  let about: About
  let first = true
  return {
    start(told) {
      about = told
      const prefix = {
        isnad: 'urn:isnad:',
        prov: 'http://www.w3.org/ns/prov#',
        xsd: 'http://www.w3.org/2001/XMLSchema#',
      }
      return [piece(`{"prefix":${JSON.stringify(prefix)},"bundle":{\n`)]
    },
    item(item) {
      const text = `${first ? '' : ',\n'}${JSON.stringify(`isnad:bundle/${item.id}`)}:${JSON.stringify(provOf(item, about))}`
      first = false
      return [piece(text)]
    },
    end: (summary) => [
      piece(
        `\n},"entity":{"isnad:export":{"prov:label":"What this export leaves out","prov:value":${JSON.stringify(JSON.stringify(summaryOf(about, summary)))}}}}\n`,
      ),
    ],
  }
}
