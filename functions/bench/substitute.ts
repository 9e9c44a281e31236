/** Puts another module in a module's place, for all that are loaded afterwards in this process. */
export const substituteFrom =
  (from: NodeJS.Require) =>
  <Module extends object>(path: string, change: (original: Module) => Partial<Module>): void => {
    const file = from.resolve(path)
    const original = from(file) as Module
    const loaded = from.cache[file]
    if (loaded) loaded.exports = { ...original, ...change(original) }
  }
