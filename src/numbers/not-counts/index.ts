import { age } from './age.ts'
import { amounts } from './amounts.ts'
import { calendar } from './calendar.ts'
import { names } from './names.ts'
import { page } from './page.ts'
import type { NotCount } from './record.ts'

export type { NotCount } from './record.ts'

/** In order: the first whose test holds names the reason. */
export const notCounts: readonly NotCount[] = [...page, ...calendar, age, ...names, ...amounts]
