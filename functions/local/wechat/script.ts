import { setTimeout as wait } from 'node:timers/promises'

/** What a test wants to happen next to one of the APIs. */
export type Mood =
  | { readonly is: 'errcode'; readonly errcode: number }
  | { readonly is: 'http'; readonly status: number }
  | { readonly is: 'slow'; readonly ms: number }
  | { readonly is: 'silent' }
  | { readonly is: 'held' }

export type MediaVerdict = {
  readonly suggest: string
  readonly label: number
  readonly delayMs?: number
  /** Sent again that many times. */
  readonly repeats?: number
  /** Never sent until released. */
  readonly isHeld?: boolean
}
export type TextVerdict = { readonly suggest: string; readonly label: number }

type Planned = { readonly mood: Mood; left: number }

/** The director behind the scenes: tests say what happens next, the APIs ask here. */
export class Script {
  private readonly moods = new Map<string, Planned[]>()
  private waiting: (() => void)[] = []
  readonly media: MediaVerdict[] = []
  readonly texts: TextVerdict[] = []

  plan(api: string, mood: Mood, times: number): void {
    this.moods.set(api, [...(this.moods.get(api) ?? []), { mood, left: times }])
  }

  next(api: string): Mood | undefined {
    const planned = this.moods.get(api)?.find(({ left }) => left > 0)
    if (!planned) return undefined
    planned.left--
    return planned.mood
  }

  hold(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  release(): void {
    for (const go of this.waiting) go()
    this.waiting = []
  }

  reset(): void {
    this.moods.clear()
    this.media.length = 0
    this.texts.length = 0
    this.release()
  }
}

/** Slow and held answers come late; a silent one never does. */
export async function suffer(script: Script, mood: Mood | undefined): Promise<void> {
  if (mood?.is === 'slow') await wait(mood.ms)
  if (mood?.is === 'held') await script.hold()
}
