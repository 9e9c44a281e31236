/** A compiled CloudFormation template, as far as it is looked at here. */
export type Resource = {
  readonly Type: string
  readonly DeletionPolicy?: string
  readonly Properties: Readonly<Record<string, unknown>>
}
export type Template = { readonly Resources: Readonly<Record<string, Resource>> }

/** One right: an action on a resource. */
export type Grant = { readonly action: string; readonly resource: string }

type Json = Readonly<Record<string, unknown>>
type Statement = {
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource: unknown
}

/** A reference as the text that Fn::Sub would hold: `${Table.Arn}/index/gsi1`. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  const { Ref, 'Fn::Sub': sub, 'Fn::GetAtt': get, 'Fn::Join': join } = value as Json
  if (typeof sub === 'string') return sub
  if (Array.isArray(get)) return `\${${get.join('.')}}`
  if (Array.isArray(join)) return (join[1] as unknown[]).map(textOf).join(String(join[0]))
  return `\${${String(Ref)}}`
}

export const resourcesOf = (template: Template, type: string): readonly [string, Resource][] =>
  Object.entries(template.Resources).filter(([, { Type }]) => Type === type)

const grantsIn = ({ Action, Resource }: Statement): readonly Grant[] =>
  [Action]
    .flat()
    .flatMap((action) =>
      [Resource].flat().map((resource) => ({ action, resource: textOf(resource) })),
    )

/** Everything that a role allows. */
export function grantsOf(role: Resource): readonly Grant[] {
  const policies = (role.Properties['Policies'] ?? []) as readonly {
    readonly PolicyDocument: { readonly Statement: readonly Statement[] }
  }[]
  return policies
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(grantsIn)
}

export type LambdaFunction = {
  readonly name: string
  readonly logicalId: string
  readonly role: string
  readonly environment: Readonly<Record<string, unknown>>
}

/** The functions by the names they have in serverless.yml. */
export const functionsOf = (template: Template): readonly LambdaFunction[] =>
  resourcesOf(template, 'AWS::Lambda::Function').map(([logicalId, { Properties }]) => {
    const { Handler, Role, Environment } = Properties as {
      readonly Handler: string
      readonly Role: unknown
      readonly Environment?: { readonly Variables: Json }
    }
    return {
      name: Handler.split('/').at(-2) ?? '',
      logicalId,
      role: textOf(Role).replace(/^\$\{(\w+)\.Arn\}$/, '$1'),
      environment: Environment?.Variables ?? {},
    }
  })
