import { functionsOf, resourcesOf, textOf, type Template } from './template'

/** The parts of an endpoint of the contract that decide where a call goes. */
export type Served = {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly servedBy: string
}
type Route = {
  readonly key: string
  readonly method: string
  readonly path: string
  readonly to: string
}

function routesOf(template: Template): readonly Route[] {
  const integrations = new Map(
    resourcesOf(template, 'AWS::ApiGatewayV2::Integration').map(([id, { Properties }]) => [
      `integrations/\${${id}}`,
      textOf(Properties['IntegrationUri']).replace(/^\$\{(\w+)\.Arn\}$/, '$1'),
    ]),
  )
  const names = new Map(functionsOf(template).map(({ logicalId, name }) => [logicalId, name]))
  return resourcesOf(template, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => {
    const key = String(Properties['RouteKey'])
    const [method = '', path = ''] = key.split(' ')
    const target = integrations.get(textOf(Properties['Target'])) ?? ''
    return { key, method, path, to: names.get(target) ?? 'nothing' }
  })
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/\{\w+\+\}/g, '.+').replace(/\{\w+\}/g, '[^/]+')}$`)

const isGreedy = ({ path }: Pick<Route, 'path'>): boolean => path.includes('+}')
/** How much of a path a greedy route names; a full one names all of it. */
const named = (route: Route): number => (isGreedy(route) ? route.path.split('/').length : Infinity)
const isAny = ({ method }: Route): boolean => method === 'ANY'

// As API Gateway chooses the most specific: a full path, then of greedy ones the longer, and ANY after the method itself.
const before = (a: Route, b: Route): number =>
  named(a) === named(b) ? Number(isAny(a)) - Number(isAny(b)) : named(b) - named(a)

const answering = (routes: readonly Route[], method: string, path: string): string | undefined =>
  [...routes]
    .filter((route) => route.method === method || isAny(route))
    .filter((route) => patternOf(route.path).test(path))
    .sort(before)[0]?.to

const OTHERS = new Set([
  'GET /j/{scene}',
  'GET /c/{code}',
  'GET /d/{code}',
  'ANY /console',
  'ANY /console/{proxy+}',
  'GET /openapi.json',
  'GET /openapi',
  'GET /openapi/{name}',
  'ANY /console/passkeys',
  'ANY /console/passkeys/{proxy+}',
  'GET /console/charts/bars.svg',
  'GET /photos/{photoId}/{size}',
  'GET /wechat/push',
  'POST /wechat/push',
])
const braced = (path: string): string => path.replace(/:(\w+)/g, '{$1}')

const isFor = (route: Route, method: string, path: string): boolean =>
  (route.method === method || isAny(route)) &&
  (isGreedy(route) ? patternOf(route.path).test(path) : route.path === path)

/** Endpoints that reach another function than the contract says, and routes that answer nothing of the contract. */
export function wrongRoutes(
  template: Template,
  endpoints: readonly Served[],
  prefix: string,
): readonly string[] {
  const routes = routesOf(template)
  const isDeclared = (route: Route): boolean =>
    endpoints.some(({ method, path }) => isFor(route, method, prefix + braced(path)))
  return [
    ...endpoints.flatMap(({ name, method, path, servedBy }) => {
      const reached = answering(routes, method, `${prefix}${path.replace(/:\w+/g, 'x')}`)
      return reached === servedBy
        ? []
        : [`${name} is served by ${servedBy}, and reaches ${reached}`]
    }),
    ...routes
      .filter((route) => !OTHERS.has(route.key) && !isDeclared(route))
      .map(({ key }) => `${key} is not in the contract`),
  ]
}
