import type { ReactNode } from 'react'
import { say } from '../../app/here.ts'
import { diamondAt } from './Marks.tsx'

/** What the marks mean. */
export const Legend = () => (
  <ul className="legend plain">
    <Sign text={say('signDay')}>
      <rect className="span day-time" x={13} y={3} width={8} height={12} rx={3} />
    </Sign>
    <Sign text={say('signWeek')}>
      <rect className="span week" x={3} y={3} width={28} height={12} rx={3} />
    </Sign>
    <Sign text={say('signMonth')}>
      <rect className="span wide-time" x={1} y={3} width={32} height={12} rx={3} />
    </Sign>
    <Sign text={say('signGuess')}>
      <rect className="span day-time guess" x={11} y={3} width={12} height={12} rx={3} />
    </Sign>
    <Sign text={say('signTotal')}>
      <rect className="span total" x={1} y={3} width={32} height={12} rx={3} />
    </Sign>
    <Sign text={say('signFirst')}>
      <path className="telling first" d={diamondAt(17, 9)} />
    </Sign>
    <Sign text={say('signTelling')}>
      <path className="telling" d={diamondAt(17, 9)} />
    </Sign>
    <Sign text={say('signCopy')}>
      <line className="copy-mark" x1={17} x2={17} y1={1} y2={17} />
    </Sign>
  </ul>
)

const Sign = ({ text, children }: { text: string; children: ReactNode }) => (
  <li>
    <svg width={34} height={18} aria-hidden="true">
      {children}
    </svg>{' '}
    {text}
  </li>
)
