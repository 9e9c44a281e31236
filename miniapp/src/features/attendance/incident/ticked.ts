/** What the ticked words stand for, in the order of the list. */
export const tickedIn = <Value extends string>(
  words: Readonly<Record<Value, string>>,
  ticked: readonly string[],
): Value[] => (Object.keys(words) as Value[]).filter((one) => ticked.includes(words[one]))
