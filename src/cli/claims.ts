import type { Claim } from '../reading/claim.ts'
import { claimFilters, filterOf } from './filters.ts'
import { type Listed, printList } from './list.ts'
import { formatOptions } from './options.ts'
import { recordOption } from './record.ts'
import { figure, tellers, when, where, who } from './show/claims.ts'
import { quoted } from './terminal.ts'
import type { Verb } from './verb.ts'

/** The claims of the record. */
export const verb: Verb = {
  summary: ['list the claims in the record', 'يسرد ما في السجل من ادعاءات'],
  examples: ['isnad claims --type arrest --party houthis --json'],

  declare(command) {
    formatOptions(claimFilters(recordOption(command)), ['table', 'ndjson', 'csv'])
  },

  async run(context, command) {
    const filter = filterOf(command)
    const kind: Listed<Claim> = {
      list: (store, page) => store.claims(filter, page),
      columns: ['CLAIM', 'TYPE', 'WHEN', 'WHERE', 'WHO', 'HOW MANY', 'SAYS WHO', 'WORDS'].map((head) => ({
        head,
        most: 40,
      })),
      row: (claim) => [
        claim.id,
        claim.modality === 'reported' ? claim.type : `${claim.type} (${claim.modality})`,
        when(claim.time),
        where(claim.places),
        who(claim.agent, claim.target),
        claim.counts.map(figure).join(', '),
        tellers(claim),
        quoted(claim.trigger.quote),
      ],
      csvHeads: [
        'id',
        'report',
        'type',
        'modality',
        'start',
        'end',
        'precision',
        'how',
        'places',
        'agents',
        'targets',
        'counts',
        'chain',
        'trigger',
        'trigger_start',
        'trigger_end',
      ],
      csv: (claim) => [
        claim.id,
        claim.report,
        claim.type,
        claim.modality,
        claim.time.start,
        claim.time.end,
        claim.time.precision,
        claim.time.how,
        where(claim.places),
        claim.agent.map((a) => a.id).join('; '),
        claim.target.map((a) => a.id).join('; '),
        claim.counts.map(figure).join('; '),
        tellers(claim),
        claim.trigger.quote,
        claim.trigger.start,
        claim.trigger.end,
      ],
      name: ['claims', 'ادعاءً'],
    }
    await printList(context, command, kind)
  },
}
