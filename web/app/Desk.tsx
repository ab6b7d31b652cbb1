import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Failure, Loading } from '../parts/states.tsx'
import { Toasts } from '../parts/toasts.tsx'
import { Door, isOutside } from '../views/door/Door.tsx'
import { SignInAgain } from '../views/door/SignInAgain.tsx'
import { StaleSheet } from '../views/event/StaleSheet.tsx'
import { QueueView } from '../views/queue/QueueView.tsx'
import { Boundary } from './Boundary.tsx'
import { Frame } from './Frame.tsx'
import { useLive } from './live.ts'
import { me } from './me.ts'
import { NotFound } from './NotFound.tsx'
import { queries } from './queries.ts'

const EventPage = lazy(() => import('../views/event/EventPage.tsx'))
const EventsView = lazy(() => import('../views/events/EventsView.tsx'))
const MapView = lazy(() => import('../views/map/MapView.tsx'))
const TimelineView = lazy(() => import('../views/timeline/TimelineView.tsx'))
const LedgerView = lazy(() => import('../views/ledger/LedgerView.tsx'))
const ReportsView = lazy(() => import('../views/reports/ReportsView.tsx'))
const ReportView = lazy(() => import('../views/report/ReportView.tsx'))
const SearchView = lazy(() => import('../views/search/SearchView.tsx'))
const PartiesView = lazy(() => import('../views/pages/PartiesView.tsx'))
const PartyView = lazy(() => import('../views/pages/PartyView.tsx'))
const PlaceView = lazy(() => import('../views/pages/PlaceView.tsx'))
const SourcesView = lazy(() => import('../views/pages/SourcesView.tsx'))
const SourceView = lazy(() => import('../views/pages/SourceView.tsx'))
const AddView = lazy(() => import('../views/add/AddView.tsx'))
const AccountView = lazy(() => import('../views/account/AccountView.tsx'))
const UsersView = lazy(() => import('../views/users/UsersView.tsx'))
const TokensView = lazy(() => import('../views/tokens/TokensView.tsx'))
const LogView = lazy(() => import('../views/log/LogView.tsx'))

/** The whole desk: first who is there, then the view of the address. */
export function Desk() {
  const { data: session, error, refetch } = useQuery(queries.session())
  const who = session === undefined ? undefined : me(session)
  useLive(who?.may('viewer') ? who.login : undefined)
  if (who === undefined)
    return (
      <main id="content">{error === null ? <Loading /> : <Failure error={error} retry={refetch} />}</main>
    )
  if (isOutside(who)) return <Door session={who.session} />
  return (
    <>
      <Frame me={who}>
        <Boundary>
          <Suspense fallback={<Loading />}>
            <Views />
          </Suspense>
        </Boundary>
      </Frame>
      <StaleSheet />
      <SignInAgain />
      <Toasts />
    </>
  )
}

const Views = () => (
  <Switch>
    <Route path="/" component={QueueView} />
    <Route path="/events" component={EventsView} />
    <Route path="/events/:id">{({ id }) => <EventPage key={id} id={decodeURIComponent(id)} />}</Route>
    <Route path="/map" component={MapView} />
    <Route path="/timeline" component={TimelineView} />
    <Route path="/ledger" component={LedgerView} />
    <Route path="/reports" component={ReportsView} />
    <Route path="/reports/:id">{({ id }) => <ReportView key={id} id={decodeURIComponent(id)} />}</Route>
    <Route path="/search" component={SearchView} />
    <Route path="/parties" component={PartiesView} />
    <Route path="/parties/:id">{({ id }) => <PartyView key={id} id={decodeURIComponent(id)} />}</Route>
    <Route path="/places/:id">{({ id }) => <PlaceView key={id} id={decodeURIComponent(id)} />}</Route>
    <Route path="/sources" component={SourcesView} />
    <Route path="/sources/:id">{({ id }) => <SourceView key={id} id={decodeURIComponent(id)} />}</Route>
    <Route path="/add" component={AddView} />
    <Route path="/account" component={AccountView} />
    <Route path="/users" component={UsersView} />
    <Route path="/tokens" component={TokensView} />
    <Route path="/log" component={LogView} />
    <Route component={NotFound} />
  </Switch>
)
