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

// As API Gateway chooses: a greedy path last, and ANY after the method itself.
const rank = ({ method, path }: Route): number =>
  (path.includes('+}') ? 2 : 0) + (method === 'ANY' ? 1 : 0)

const answering = (routes: readonly Route[], method: string, path: string): string | undefined =>
  [...routes]
    .filter((route) => route.method === method || route.method === 'ANY')
    .filter((route) => patternOf(route.path).test(path))
    .sort((a, b) => rank(a) - rank(b))[0]?.to

const OTHERS = new Set([
  'GET /j/{scene}',
  'GET /c/{code}',
  'GET /photos/{photoId}/{size}',
  'GET /wechat/push',
  'POST /wechat/push',
])
const braced = (path: string): string => path.replace(/:(\w+)/g, '{$1}')

/** Endpoints that reach another function than the contract says, and routes that answer nothing of the contract. */
export function wrongRoutes(
  template: Template,
  endpoints: readonly Served[],
  prefix: string,
): readonly string[] {
  const routes = routesOf(template)
  const declared = new Set(
    endpoints.map(({ method, path }) => `${method} ${prefix}${braced(path)}`),
  )
  return [
    ...endpoints.flatMap(({ name, method, path, servedBy }) => {
      const reached = answering(routes, method, `${prefix}${path.replace(/:\w+/g, 'x')}`)
      return reached === servedBy
        ? []
        : [`${name} is served by ${servedBy}, and reaches ${reached}`]
    }),
    ...routes
      .filter(({ key, path }) => !path.includes('+}') && !OTHERS.has(key) && !declared.has(key))
      .map(({ key }) => `${key} is not in the contract`),
  ]
}
