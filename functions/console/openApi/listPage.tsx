/** @jsxImportSource hono/jsx */
import { OPEN_API_PAGE as W } from '../../../shared/text/zhCN/consoleOutside'
import { Button, Field as Input, Table } from '../parts'
import { areaOf, type Operation } from './document'
import { HOME, pathOf, Sheet, WHOLE } from './sheet'

const Search = ({ words }: { readonly words: string }) => (
  <form method="get" action={HOME} role="search" aria-label={W.search} class="row">
    <Input
      call={{}}
      name="words"
      label={W.search}
      hint={W.searchHint}
      type="search"
      value={words}
      maxLength={40}
    />
    <Button text={W.find} />
    <a href={HOME}>{W.all}</a>
  </form>
)

type ListProps = { readonly found: readonly Operation[] }

const Areas = ({ areas }: { readonly areas: readonly string[] }) => (
  <nav aria-label={W.areas} class="tabs noprint">
    <ul>
      {areas.map((area) => (
        <li>
          <a href={`#${area}`}>{area}</a>
        </li>
      ))}
    </ul>
  </nav>
)

const Area = ({ area, found }: ListProps & { readonly area: string }) => (
  <section id={area}>
    <h2>
      <code>{area}</code>
    </h2>
    <Table
      caption={area}
      columns={W.columns}
      rows={found.map((one) => [
        <a href={pathOf(one)}>{one.operationId}</a>,
        one.method,
        <code>{one.path}</code>,
        W.audiences[one['x-audience']],
      ])}
      empty={W.none}
    />
  </section>
)

const List = ({ found }: ListProps) => {
  const areas = [...new Set(found.map(areaOf))].sort()
  return (
    <>
      <p role="status">{found.length === 0 ? W.none : W.found(found.length)}</p>
      <Areas areas={areas} />
      {areas.map((area) => (
        <Area area={area} found={found.filter((one) => areaOf(one) === area)} />
      ))}
    </>
  )
}

/** All operations, or those in which some words stand. */
export const ListPage = ({ found, words }: ListProps & { readonly words: string }) => (
  <Sheet title={W.title}>
    <p>{W.intro}</p>
    <p>
      <a href={WHOLE}>{W.whole}</a>
    </p>
    <Search words={words} />
    <List found={found} />
  </Sheet>
)
