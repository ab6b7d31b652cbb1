import type { EventFilter } from '../../app/api.ts'

/** What a reviewer may work through; each is a filter of the list, named in the address. */
export const heaps = ['proposed', 'mine', 'changed', 'decided'] as const
export type Heap = (typeof heaps)[number]

export const orders = ['need', 'toll', 'tellers', 'newest', 'oldest'] as const
export type Order = (typeof orders)[number]

export const isHeap = (text: string | null): text is Heap => heaps.includes(text as Heap)
export const isOrder = (text: string | null): text is Order => orders.includes(text as Order)

export function filterOf(heap: Heap, order: Order, login: string): EventFilter {
  const sort = order
  switch (heap) {
    case 'proposed':
      return { status: ['proposed'], sort }
    case 'mine':
      return { status: ['proposed'], assignee: login, sort }
    case 'changed':
      return { changed: true, sort }
    case 'decided':
      return { status: ['accepted', 'rejected'], sort }
  }
}
