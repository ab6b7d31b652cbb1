import { number, say } from '../../app/here.ts'
import { Ltr } from '../../show/text.tsx'
import type { Flow } from './place.ts'
import { mostOf, widthOf } from './shapes.ts'
import { type Family, families, type Palette, shapes } from './symbols.ts'

/** What each sign says: shape and colour of events, precision, widths of arrows. */
export function Legend({ colours, flows }: { colours: Palette; flows: readonly Flow[] }) {
  const most = mostOf(flows)
  const widths = [...new Set([1, Math.ceil(most / 4), most])]
  const sized = flows.some(({ figures }) => figures.some(({ of }) => of === 'people'))
  return (
    <details className="map-legend" open>
      <summary>{say('mapLegend')}</summary>
      <ul>
        {families.map((family) => (
          <li key={family}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d={shapes[family]} fill={colours.family[family]} />
            </svg>
            {familyName(family)}
          </li>
        ))}
        <li>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={shapes.fire} fill={colours.ink} />
          </svg>
          {say('legendSite')}
        </li>
        <li>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="11" fill={colours.ink} fillOpacity="0.16" stroke={colours.ink} />
            <circle cx="12" cy="12" r="4" fill="none" stroke={colours.ink} strokeWidth="2.5" />
          </svg>
          {say('legendRing')}
        </li>
        <li>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path
              d="M1 23 23 1M1 13 13 1M11 23 23 11"
              stroke={colours.shade}
              strokeWidth="2.5"
              opacity="0.6"
            />
          </svg>
          {say('legendWide')}
        </li>
        <li>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="11" fill={colours.cluster} />
          </svg>
          {say('legendCluster')}
        </li>
        {sized && (
          <li>
            <span>
              {say('legendFlow')}
              <span className="flow-widths">
                {widths.map((best) => (
                  <span key={best}>
                    <svg viewBox="0 0 36 16" aria-hidden="true" className="long">
                      <path d="M0 8H36" stroke={colours.flow} strokeWidth={widthOf(best, most)} />
                    </svg>
                    <Ltr>{number(best)}</Ltr>
                  </span>
                ))}
              </span>
            </span>
          </li>
        )}
        {(
          [
            ['9 3', 'legendSilent'],
            ['3 3', 'legendOpen'],
            ['2 2', 'legendHalf'],
          ] as const
        ).map(([dash, key]) => (
          <li key={key}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path
                d={key === 'legendHalf' ? 'M12 12H24' : 'M0 12H24'}
                stroke={colours.flow}
                strokeWidth="2.5"
                strokeDasharray={dash}
              />
            </svg>
            {say(key)}
          </li>
        ))}
      </ul>
    </details>
  )
}

const names = {
  fire: 'familyFire',
  ground: 'familyGround',
  harm: 'familyHarm',
  custody: 'familyCustody',
  movement: 'familyMovement',
  word: 'familyWord',
} as const satisfies Record<Family, string>
export const familyName = (family: Family): string => say(names[family])
