// `table.build(QueryCommand).query({ index: 'gsi1', … })` in a bundle: names of properties and texts are left as they are.
const QUERY = /\.query\(\{(?:(\w+):)?/g
const INDEX = /\bindex:"(gsi\d)"/g

const indexesIn = (code: string): readonly string[] =>
  [...code.matchAll(INDEX)].map(([, name]) => `\${Table.Arn}/index/${name}`)

function askedBy(first: string | undefined, code: string): readonly string[] {
  if (first === 'partition') return ['${Table.Arn}']
  // Which one may be a variable: then it is one of those that the bundle names.
  return first === 'index' ? indexesIn(code) : ['a query that cannot be read']
}

/** The table and the indexes that a bundle queries. The library's command alone says nothing: every bundle holds it. */
export const queriedIn = (code: string): ReadonlySet<string> =>
  new Set([...code.matchAll(QUERY)].flatMap(([, first]) => askedBy(first, code)))
