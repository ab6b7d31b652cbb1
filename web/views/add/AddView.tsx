import { useQuery } from '@tanstack/react-query'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { useTitle } from '../../app/title.ts'
import { Await, Empty } from '../../parts/states.tsx'
import { AddressForm } from './AddressForm.tsx'
import { FilesForm } from './FilesForm.tsx'
import { JobCard } from './JobCard.tsx'
import { TextForm } from './TextForm.tsx'

/** Taking reports in: files, text or an address; and what became of all that was given. */
export default function AddView() {
  useTitle(say('add'))
  const jobs = useQuery(queries.jobs())
  return (
    <>
      <h1>{say('addReports')}</h1>
      <Tabs className="tabs">
        <TabList aria-label={say('addReports')} className="segments">
          <Tab id="files" className="segment">
            {say('files')}
          </Tab>
          <Tab id="text" className="segment">
            {say('pastedText')}
          </Tab>
          <Tab id="address" className="segment">
            {say('webAddress')}
          </Tab>
        </TabList>
        <TabPanel id="files">
          <FilesForm />
        </TabPanel>
        <TabPanel id="text">
          <TextForm />
        </TabPanel>
        <TabPanel id="address">
          <AddressForm />
        </TabPanel>
      </Tabs>
      <section aria-labelledby="jobs-title">
        <h2 id="jobs-title">{say('jobs')}</h2>
        <Await of={jobs}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={say('noJobs')} />
            ) : (
              <ul className="stack">
                {items.map((job) => (
                  <JobCard key={job.id} job={job} />
                ))}
              </ul>
            )
          }
        </Await>
      </section>
    </>
  )
}
