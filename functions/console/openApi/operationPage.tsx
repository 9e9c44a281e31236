/** @jsxImportSource hono/jsx */
import { OPEN_API_PAGE as W } from '../../../shared/text/zhCN/consoleOutside'
import { Facts } from '../listing'
import { Heading, Table } from '../parts'
import { answerOf, bodyOf, type Operation } from './document'
import { answerFor, requestOf } from './example'
import { type Field, fieldsOf, typeOf } from './fields'
import { HOME, Sheet } from './sheet'

type Of = { readonly of: Operation }

const Parameters = ({ of }: Of) => (
  <Heading text={W.parameters}>
    <Table
      caption={W.parameters}
      columns={W.parameterColumns}
      rows={of.parameters.map(({ name, required, schema, in: place }) => [
        <code>{name}</code>,
        W.places[place],
        required ? W.required : W.optional,
        <code>{typeOf(schema)}</code>,
      ])}
      empty={W.noParameters}
    />
  </Heading>
)

type FieldsProps = {
  readonly caption: string
  readonly columns: readonly string[]
  readonly fields: readonly Field[]
  readonly words: readonly [required: string, optional: string]
}

const Fields = ({ caption, columns, fields, words: [required, optional] }: FieldsProps) => (
  <Table
    caption={caption}
    columns={columns}
    rows={fields.map(({ name, type, isRequired }) => [
      <code>{name}</code>,
      isRequired ? required : optional,
      <code>{type}</code>,
    ])}
    empty={W.noFields}
  />
)

function Body({ of }: Of) {
  const schema = bodyOf(of)
  if (!schema) return <></>
  const words = [W.required, W.optional] as const
  const fields = fieldsOf(schema)
  return (
    <Heading text={W.body}>
      <Fields caption={W.body} columns={W.bodyColumns} fields={fields} words={words} />
    </Heading>
  )
}

function Answer({ of }: Of) {
  const { type, schema } = answerOf(of)
  const words = [W.always, W.sometimes] as const
  return (
    <Heading text={W.answer}>
      {schema ? (
        <Fields
          caption={W.answer}
          columns={W.answerColumns}
          fields={fieldsOf(schema)}
          words={words}
        />
      ) : (
        <p>{W.file(type)}</p>
      )}
    </Heading>
  )
}

const Code = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <figure>
    <figcaption>{label}</figcaption>
    <pre tabindex={0} aria-label={label}>
      {text}
    </pre>
  </figure>
)

function Example({ of }: Of) {
  const answered = answerFor(of)
  return (
    <Heading text={W.example}>
      <Code label={W.request} text={requestOf(of)} />
      {answered !== undefined && <Code label={W.answered} text={answered} />}
    </Heading>
  )
}

const Refusals = ({ of: { responses } }: Of) => (
  <Heading text={W.refusals}>
    <Table
      caption={W.refusals}
      columns={W.refusalColumns}
      rows={Object.entries(responses)
        .filter(([status]) => /^4/.test(status))
        .map(([status, { description }]) => [status, <code>{description}</code>])}
      empty={W.noRefusals}
    />
  </Heading>
)

/** One operation with all that one has to know to call it. */
export const OperationPage = ({ of }: Of) => (
  <Sheet title={of.operationId}>
    <p>
      <a href={HOME}>{W.back}</a>
    </p>
    <Facts
      facts={[
        [W.method, of.method],
        [W.path, <code>{of.path}</code>],
        [W.audience, W.audiences[of['x-audience']]],
      ]}
    />
    <Example of={of} />
    <Parameters of={of} />
    <Body of={of} />
    <Answer of={of} />
    <Refusals of={of} />
  </Sheet>
)
