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
  readonly Condition?: unknown
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

function statementsOf(role: Resource): readonly Statement[] {
  const policies = (role.Properties['Policies'] ?? []) as readonly {
    readonly PolicyDocument: { readonly Statement: readonly Statement[] }
  }[]
  return policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
}

/** Everything that a role allows. */
export const grantsOf = (role: Resource): readonly Grant[] =>
  statementsOf(role)
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(grantsIn)

/** The condition that a call touches an item below some keys, and nothing else. */
export const below = (keys: string) => ({
  'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [keys] },
})

/** What a role is denied over the items below some keys, whatever it is allowed. */
export const denialsOf = (role: Resource, keys: string): readonly Grant[] =>
  statementsOf(role)
    .filter(({ Effect }) => Effect === 'Deny')
    .filter(({ Condition }) => JSON.stringify(Condition) === JSON.stringify(below(keys)))
    .flatMap(grantsIn)

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
