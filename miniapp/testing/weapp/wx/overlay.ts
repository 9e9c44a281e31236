/** What WeChat lays over a page: a question with its answers, or a word in passing. */
type Question = {
  readonly lines: readonly string[]
  readonly answers: readonly string[]
  readonly answer: (answer: string) => void
}

export type Overlay = {
  readonly question: () => Question | undefined
  readonly ask: (question: Omit<Question, 'answer'>) => Promise<string>
  readonly lines: () => readonly string[]
  readonly answer: (answer: string) => void
  readonly toast: (words: string, ms: number) => void
  readonly hideToast: () => void
  readonly loading: (words: string | undefined) => void
}

export function openOverlay(): Overlay {
  const questions: Question[] = []
  let toast: { readonly words: string; readonly until: number } | undefined
  let loading: string | undefined
  const toasted = (): readonly string[] => (toast && toast.until > Date.now() ? [toast.words] : [])
  return {
    question: () => questions[0],
    ask: (asked) => new Promise((answer) => questions.push({ ...asked, answer })),
    answer: (answer) => questions.shift()?.answer(answer),
    lines: () => [
      ...toasted(),
      ...(loading === undefined ? [] : [loading]),
      ...(questions[0] ? [...questions[0].lines, ...questions[0].answers] : []),
    ],
    toast: (words, ms) => {
      toast = { words, until: Date.now() + ms }
    },
    hideToast: () => {
      toast = undefined
    },
    loading: (words) => {
      loading = words
    },
  }
}
