type Named = { readonly id: string; readonly name: string }

const orderOf = ({ id, name }: Named): string => `${name}#${id}`

/** Each once, in the order of their names. */
export const eachOnce = <One extends Named>(named: readonly One[]): readonly One[] =>
  [...new Map(named.map((one) => [one.id, one])).values()].sort((a, b) =>
    orderOf(a) < orderOf(b) ? -1 : 1,
  )
