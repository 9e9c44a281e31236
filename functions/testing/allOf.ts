/** Every way of choosing one of each. */
export function* allOf<Value>(
  choices: readonly (readonly Value[])[],
): Generator<readonly Value[], void> {
  const [first, ...others] = choices
  if (first === undefined) yield []
  else for (const rest of allOf(others)) for (const one of first) yield [one, ...rest]
}
