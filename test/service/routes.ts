/** One row a route that reads: an address that answers and one that must not. A route without a row fails the tests. */
export interface RouteRow {
  readonly route: string
  /** Addresses and the status each gives over the invented land of `test/record/fixture.ts`. */
  readonly tries: readonly (readonly [path: string, status: number])[]
}

const report = encodeURIComponent('post/2 #نسخة')
const page = (lang: string): RouteRow[] => [
  { route: `/${lang}`, tries: [[`/${lang}`, 302]] },
  { route: `/${lang}/`, tries: [[`/${lang}/`, 200]] },
  ...[
    'map',
    'timeline',
    'ledger',
    'search',
    'add',
    'account',
    'users',
    'tokens',
    'log',
    'set-up',
    'sign-in',
  ].map((view) => ({
    route: `/${lang}/${view}`,
    tries: [
      [`/${lang}/${view}`, 200],
      [`/${lang}/${view}/more`, 404],
    ] as const,
  })),
  ...['events', 'parties', 'sources', 'reports'].flatMap((view) => [
    {
      route: `/${lang}/${view}`,
      tries: [
        [`/${lang}/${view}`, 200],
        [`/${lang}/${view}/`, 404],
      ] as const,
    },
    {
      route: `/${lang}/${view}/:id`,
      tries: [
        [`/${lang}/${view}/${report}`, 200],
        [`/${lang}/${view}/a/b`, 404],
      ] as const,
    },
  ]),
  {
    route: `/${lang}/places/:id`,
    tries: [
      [`/${lang}/places/test:tal-zaytun`, 200],
      [`/${lang}/places`, 404],
    ],
  },
]

export const routes: readonly RouteRow[] = [
  { route: '/', tries: [['/', 302]] },
  {
    route: '/health',
    tries: [
      ['/health', 200],
      ['/health/', 404],
    ],
  },
  {
    route: '/api/events',
    tries: [
      ['/api/events', 200],
      ['/api/events?type=airstrike&type=arrest&from=2031-05-30&to=2031-05-30&sort=toll&limit=1', 200],
      ['/api/events?type=airstrike,arrest&place=&party=', 200],
      [`/api/events?text=${encodeURIComponent('قصف')}`, 200],
      ['/api/events?colour=red', 400],
      ['/api/events?__proto__=1', 400],
      ['/api/events?type=party', 400],
      ['/api/events?status=done', 400],
      ['/api/events?sort=size', 400],
      ['/api/events?sort=toll&sort=toll', 400],
      ['/api/events?from=2031-02-30', 400],
      ['/api/events?from=yesterday', 400],
      ['/api/events?limit=0', 400],
      ['/api/events?limit=501', 400],
      ['/api/events?limit=1e2', 400],
      ['/api/events?cursor=%00', 400],
      ['/api/events?cursor=bnVsbA', 400],
      [`/api/events?text=${'x'.repeat(301)}`, 400],
      [`/api/events?text=${'x'.repeat(5000)}`, 414],
    ],
  },
  {
    route: '/api/events/:id',
    tries: [
      ['/api/events/ev-strike', 200],
      ['/api/events/ev-nothing', 404],
      ['/api/events/%E0%A4%A', 404],
      ["/api/events/' or 1=1 --", 404],
    ],
  },
  {
    route: '/api/reports',
    tries: [
      ['/api/reports?source=nahr', 200],
      ['/api/reports?party=x', 400],
    ],
  },
  {
    route: '/api/reports/:id',
    tries: [
      [`/api/reports/${report}`, 200],
      ['/api/reports/post/2', 404],
    ],
  },
  {
    route: '/api/claims',
    tries: [
      ['/api/claims?report=mizan-3&party=civilians', 200],
      ['/api/claims?sort=toll', 400],
    ],
  },
  { route: '/api/facets', tries: [['/api/facets', 200]] },
  { route: '/api/names', tries: [['/api/names', 200]] },
  {
    route: '/api/openapi.json',
    tries: [
      ['/api/openapi.json', 200],
      ['/api/openapi.yaml', 404],
    ],
  },
  {
    route: '/basemap.json',
    tries: [
      ['/basemap.json', 200],
      ['/basemap.json/', 404],
    ],
  },
  {
    route: '/assets/*',
    tries: [
      ['/assets/press.css', 200],
      ['/assets/style.css', 404],
      ['/assets/../package.json', 404],
      ['/assets/..%2fpackage.json', 404],
      ['/assets/%2e%2e/package.json', 404],
      ['/assets/', 404],
    ],
  },
  ...page('ar'),
  ...page('en'),
]
