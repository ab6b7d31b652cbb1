import { accounts } from './accounts.ts'
import { add } from './add.ts'
import { charts } from './charts.ts'
import { custody } from './custody.ts'
import { decisions } from './decisions.ts'
import { event } from './event.ts'
import { frame } from './frame.ts'
import { keys } from './keys.ts'
import { lists } from './lists.ts'
import { map } from './map.ts'
import { pages } from './pages.ts'
import { queue } from './queue.ts'
import { report } from './report.ts'

/** Words of the desk itself, one file a room. */
export const ui = {
  ...frame,
  ...keys,
  ...lists,
  ...map,
  ...pages,
  ...queue,
  ...decisions,
  ...event,
  ...report,
  ...add,
  ...accounts,
  ...custody,
  ...charts,
} as const
