type Branch = Record<string, unknown>

const STEPS = /[^.[\]]+/g
const INDEX = /^\[\d+\]$/

/** `root.cn.[0].v`: names, and numbers in brackets. */
const stepsOf = (path: string): readonly string[] => path.match(STEPS) ?? []

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null

/** Puts a value where setData's path points, making what is missing on the way. */
export function put(data: Branch, path: string, value: unknown): void {
  const steps = stepsOf(path)
  const kinds = path.match(/\[\d+\]|[^.[\]]+/g) ?? []
  let branch = data
  steps.slice(0, -1).forEach((step, at) => {
    const next = branch[step]
    if (isBranch(next)) branch = next
    else {
      const made = (INDEX.test(kinds[at + 1] ?? '') ? [] : {}) as Branch
      branch[step] = made
      branch = made
    }
  })
  branch[steps.at(-1) ?? ''] = value
}
