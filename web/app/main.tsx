import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import '../style/index.css'
import { ApiError } from './api.ts'
import { Desk } from './Desk.tsx'
import { lang } from './here.ts'
import { currentSettings, showTheme, useSettings } from './settings.ts'

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The service is mostly on this machine: it answers where there is no network.
      networkMode: 'always',
      // What the service said is said; only silence is worth another try.
      retry: (times, error) => !(error instanceof ApiError) && times < 1,
      refetchOnWindowFocus: false,
      staleTime: 5000,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

function Root() {
  const { digits, months } = useSettings()
  const locale = lang === 'ar' ? `ar-u-nu-${currentSettings().digits}` : 'en-GB'
  // Digits and months are written deep inside of everything: a change of them draws all anew.
  return (
    <I18nProvider locale={locale}>
      <Router base={`/${lang}`}>
        <Desk key={`${digits} ${months}`} />
      </Router>
    </I18nProvider>
  )
}

showTheme()
createRoot(document.querySelector('#desk')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Root />
    </QueryClientProvider>
  </StrictMode>,
)
