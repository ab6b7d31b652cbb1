import type { Problem } from '../problem.ts'
import { entitiesInside } from './problems-kinds.ts'

/**
 * Refuses XML that defines entities of its own or names files outside: feeds, sitemaps and office documents have no need
 * of either, and they are how one kilobyte becomes a gigabyte, or a file of this machine becomes part of a report. (No
 * parser used here expands them; this says so to whoever gave the file, before any parser runs.)
 */
export function refuseEntities(xml: string, where: string): Problem | undefined {
  const start = /<!DOCTYPE[^>[]*\[|<!ENTITY/i.exec(xml)
  return start === null ? undefined : entitiesInside(where)
}
