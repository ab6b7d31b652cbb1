import { Link } from 'wouter'
import { Empty } from '../parts/states.tsx'
import { say } from './here.ts'

export const NotFound = () => (
  <Empty title={say('notFound')}>
    <p>
      <Link href="/events">{say('toEvents')}</Link>
    </p>
  </Empty>
)
