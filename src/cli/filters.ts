import { type Command, Option } from 'commander'
import { eventTypes, modalities } from '../ontology.ts'
import type { Filter, Listing, PageRequest } from '../record/index.ts'
import { both } from './both.ts'
import { again, day, whole } from './options.ts'

interface FilterOptions {
  readonly type?: Filter['types']
  readonly modality?: Filter['modalities']
  readonly party?: string
  readonly place?: string
  readonly from?: string
  readonly to?: string
  readonly source?: string
  readonly text?: string
  readonly report?: string
  readonly limit?: number
}

/** One of a closed list, repeatable; a wrong word is refused with the list. */
const oneOf = (flags: string, what: string, choices: readonly string[]): Option => {
  const option = new Option(flags, what).choices(choices)
  const check = option.parseArg!
  return option.argParser((value: string, before: readonly string[] | undefined) => {
    check(value, undefined as never)
    return again(value, before)
  })
}

/** `--from`, `--to`, `--source`, `--text`, `--limit`: what every list of the record can be filtered by. */
export function basicFilters(command: Command): Command {
  return command
    .option('--from <date>', both('on or after this day', 'في هذا اليوم أو بعده'), day)
    .option('--to <date>', both('on or before this day', 'في هذا اليوم أو قبله'), day)
    .option(
      '--source <name>',
      both('told by this source: its id, or words of its name', 'رواه هذا المصدر: معرّفه أو كلمات من اسمه'),
    )
    .option('--text <words>', both('holding these words, in any spelling', 'فيه هذه الكلمات بأي إملاء'))
    .option(
      '--limit <number>',
      both(
        'at most this many (a table shows 50 unless told)',
        'هذا العدد على الأكثر (يعرض الجدول 50 ما لم يُذكر غيره)',
      ),
      whole,
    )
}

/** The filters of events and claims. */
export function claimFilters(command: Command): Command {
  return basicFilters(
    command
      .addOption(
        oneOf(
          '--type <type>',
          both('of this type; may be repeated', 'من هذا النوع؛ يجوز تكراره'),
          eventTypes,
        ),
      )
      .addOption(
        oneOf('--modality <modality>', both('said so; may be repeated', 'قيل هكذا؛ يجوز تكراره'), modalities),
      )
      .option('--party <id>', both('with this party, as doer or target', 'فيه هذا الطرف، فاعلًا أو مستهدفًا'))
      .option(
        '--place <name>',
        both('at this place: its id, or words of its name', 'في هذا المكان: معرّفه أو كلمات من اسمه'),
      ),
  ).option('--report <id>', both('told in this report', 'ورد في هذا التقرير'))
}

/** The filter that a command line asks for. */
export function filterOf(command: Command): Filter {
  const { type, modality, party, place, from, to, source, text, report } = command.opts<FilterOptions>()
  const given = { types: type, modalities: modality, party, place, from, to, source, text, report }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** Items of every page in turn, up to `most`; one page in memory at a time. */
export async function* everyItem<T>(
  list: (page: PageRequest) => Promise<Listing<T>>,
  most: number,
): AsyncGenerator<T> {
  let left = most
  let cursor: string | null | undefined
  while (left > 0 && cursor !== null) {
    const page = await list({ limit: Math.min(left, 500), ...(cursor === undefined ? {} : { cursor }) })
    yield* page.items
    left -= page.items.length
    cursor = page.items.length === 0 ? null : page.next
  }
}
