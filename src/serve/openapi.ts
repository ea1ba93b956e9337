/** The OpenAPI page of the HTTP API, made of the tables that the routes are made of. */
import { VERSION } from '../version.js'
import { PARAMETERS } from './parameters.js'

export interface Route {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly about: string
  readonly takes?: readonly string[]
  /** Fields of the JSON body, and what each is. */
  readonly body?: { readonly [field: string]: string }
}

/** OpenAPI 3.1. */
export function openapiOf(routes: readonly Route[]) {
  const paths: { [path: string]: { [method: string]: unknown } } = {}
  for (const route of routes) {
    const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = {
      ...paths[path],
      [route.method]: {
        summary: route.about,
        parameters: [
          ...inPath.map(name => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
          ...(route.takes ?? []).map(name => ({
            name,
            in: 'query',
            description: PARAMETERS[name]!.about,
            schema: {
              type: name === 'limit' ? 'integer' : 'string',
              ...(name === 'limit' ? {} : { pattern: PARAMETERS[name]!.form.source }),
            },
          })),
        ],
        ...(route.body
          ? {
              requestBody: {
                content: {
                  'application/json': {
                    schema: {
                      type: 'object',
                      properties: Object.fromEntries(
                        Object.entries(route.body).map(([field, description]) => [
                          field,
                          { type: 'string', description },
                        ]),
                      ),
                    },
                  },
                },
              },
            }
          : {}),
        responses: {
          200: { description: 'The answer', content: { 'application/json': {} } },
          default: {
            description: 'What went wrong (RFC 9457)',
            content: {
              'application/problem+json': {
                schema: {
                  type: 'object',
                  properties: {
                    type: { type: 'string' },
                    title: { type: 'string' },
                    status: { type: 'integer' },
                    detail: { type: 'string' },
                  },
                },
              },
            },
          },
        },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Readout',
      version: VERSION,
      description:
        'The record of a crisis: who did, said, announced, demanded or denied what, each row with its sentence.',
    },
    paths,
  }
}
