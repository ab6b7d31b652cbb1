import { OpenAPIHono } from '@hono/zod-openapi'
import { operations } from './index.ts'
import { routeOf } from './operation.ts'

/** The OpenAPI 3.1 document of the API: served at /api/openapi.json, and kept in docs/openapi.json. */
export function openApiDocument() {
  const app = new OpenAPIHono()
  const { openAPIRegistry } = app
  for (const operation of Object.values(operations)) openAPIRegistry.registerPath(routeOf(operation))
  openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'isnad-session',
    description: 'Set by signing in. Changes also want `X-Isnad-Csrf` with the token of `GET /api/session`.',
  })
  openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Isnad',
      version: '1',
      description:
        'The record of events, its review and its custody log. Failures are application/problem+json in Arabic and English.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
  })
}
