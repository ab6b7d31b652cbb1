import { lang, nameOf } from '../../app/here.ts'
import type { Input, Output } from '../../client/client.ts'
import { rangeText } from '../../show/text.tsx'

/** What the map's questions give, and how it is named. */

export type MapAnswer = Output<'readMap'>
export type MapPlace = MapAnswer['places'][number]
export type Cluster = MapAnswer['clusters'][number]
export type AreaCount = Output<'readAreas'>['items'][number]
export type Flow = Output<'readFlows'>['items'][number]
export type FlowEnd = NonNullable<Flow['from']>
export type FlowFigure = Flow['figures'][number]
export type MapFilter = NonNullable<Input<'readAreas'>['query']>

/** A place by its name in the language of the desk; where it has none, by what it is. */
export const nameOfPlace = ({
  name,
  arabic,
  precision,
}: {
  readonly name: string
  readonly arabic?: string | undefined
  readonly precision: string
}): string => (lang === 'ar' ? arabic || name : name) || nameOf('placePrecisions', precision)

/** Nobody knows where in them: they are drawn as what they are. */
export const isWide = ({ precision }: { readonly precision: string }): boolean =>
  precision === 'governorate' || precision === 'country'

/** People who went this way; vehicles only where nobody is counted. */
export const sizeOf = ({ figures }: Pick<Flow, 'figures'>): FlowFigure | undefined =>
  figures.find(({ of }) => of === 'people') ?? figures[0]

export const figureText = ({ low, high }: FlowFigure): string => rangeText(low, high)
