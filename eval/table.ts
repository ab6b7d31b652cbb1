import type { Measures } from './floors.ts'

/** What issue 2 asks of a first version; beside the floors, so that one sees what is still short. */
const asked: Measures = {
  'seeds.f1': 0.78,
  'seeds.precision': 0.7,
  'seeds.whole': 0.25,
  'incidents.any': 0.9,
  'incidents.day': 0.8,
  'incidents.killed': 0.6,
  'incidents.injured': 0.6,
  'incidents.agent': 0.5,
  'incidents.place': 0.4,
  'everyday.quiet': 0.9,
  'check.quotes': 1,
  'check.same-claims': 1,
  'check.same-events': 1,
}

/** One table: measure, value, floor, what is asked, and a mark on what is short. */
export function printTable(measures: Measures, floors: Measures, low: readonly string[]): void {
  const wide = Math.max(...Object.keys(measures).map((name) => name.length)) + 2
  const line = (name: string, value: string, floor: string, goal: string, mark: string): string =>
    `${name.padEnd(wide)}${value.padStart(8)}${floor.padStart(9)}${goal.padStart(8)}  ${mark}`.trimEnd()
  console.log(line('measure', 'now', 'floor', 'asked', ''))
  let group = ''
  for (const [name, value] of Object.entries(measures)) {
    const head = name.split('.')[0]!
    if (group !== '' && head !== group) console.log()
    group = head
    const goal = asked[name]
    const mark = low.includes(name) ? 'FELL' : goal !== undefined && value < goal ? 'short' : ''
    console.log(line(name, value.toFixed(3), floors[name]?.toFixed(3) ?? '', goal?.toString() ?? '', mark))
  }
}
