/** The HTTP API: every route with what it takes, as the server describes itself. */
import type { Row } from '../api.js'
import { useAsk } from '../api.js'
import { Heading } from '../parts/view.jsx'
import { useTitle, Waiting } from '../parts/waiting.jsx'

export function Http() {
  useTitle('API')
  const asked = useAsk<Row>('/api/openapi.json')
  return (
    <section>
      <Heading
        title="API"
        about={
          <>
            What this desk asks, any program can ask, described at{' '}
            <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1). Answers are JSON;{' '}
            <code>format</code> gives them otherwise. What goes wrong is said as RFC 9457 has it.
          </>
        }
      />
      <Waiting of={asked}>
        {({ paths }) => (
          <div class="scroll" tabIndex={0} role="region" aria-label="Routes">
            <table class="routes">
              <thead>
                <tr>
                  <th scope="col">route</th>
                  <th scope="col">answers</th>
                  <th scope="col">takes</th>
                </tr>
              </thead>
              <tbody>
                {Object.entries<Row>(paths).flatMap(([path, methods]) =>
                  Object.entries<Row>(methods).map(([method, route]) => (
                    <tr key={`${method} ${path}`}>
                      <td>
                        <small>{method.toUpperCase()}</small>{' '}
                        {method === 'get' && !path.includes('{') && !NEEDS.has(path) ? (
                          <a href={path}>{path}</a>
                        ) : (
                          path
                        )}
                      </td>
                      <td>{route.summary}</td>
                      <td>
                        <Takes route={route} />
                      </td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </div>
        )}
      </Waiting>
    </section>
  )
}

/** These answer nothing without a parameter. */
const NEEDS: ReadonlySet<string> = new Set([
  '/api/search',
  '/api/sql',
  '/api/explain',
  '/api/actor',
])

function Takes({ route }: { route: Row }) {
  const body = route.requestBody?.content['application/json'].schema.properties ?? {}
  const all: readonly (readonly [name: string, about: string])[] = [
    ...(route.parameters ?? []).map((each: Row) => [each.name, each.description ?? 'its id']),
    ...Object.entries<Row>(body).map(([name, { description }]) => [name, description]),
  ]
  return (
    <>
      {all.map(([name, about]) => (
        <span key={name} class="taken" title={about}>
          {name}{' '}
        </span>
      ))}
    </>
  )
}
