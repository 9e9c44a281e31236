import { setTimeout as wait } from 'node:timers/promises'
import type { Context } from './context'
import { send } from './push'
import type { MediaVerdict } from './script'

const MAX_MEDIA_BYTES = 10 * 1024 * 1024

async function isDownloadable(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) })
    const bytes = await response.arrayBuffer()
    return response.ok && bytes.byteLength > 0 && bytes.byteLength <= MAX_MEDIA_BYTES
  } catch {
    return false
  }
}

const DEFAULT_DELAY_MS = 200
const UNDOWNLOADABLE = 4294966288

/** What the message says of media that could be fetched. */
function findings({ suggest, label }: MediaVerdict): object {
  const result = { suggest, label: String(label) }
  return { result, detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }] }
}

/** Fetches the media and pushes the verdict, when and as often as the script says. */
export async function judgeMedia(context: Context, trace_id: string, url: string): Promise<void> {
  const { script, state, target } = context
  const planned: MediaVerdict = script.media.shift() ?? { suggest: 'pass', label: 100 }
  const isThere = await isDownloadable(url)
  if (planned.isHeld) await script.hold()
  await wait(planned.delayMs ?? DEFAULT_DELAY_MS)
  const message = {
    ToUserName: 'gh_linxiang',
    FromUserName: 'simulator',
    CreateTime: Math.floor(Date.now() / 1000),
    ...{ MsgType: 'event', Event: 'wxa_media_check', version: 2 },
    ...{ appid: target.appid, trace_id },
    ...(isThere ? findings(planned) : { status_code: UNDOWNLOADABLE }),
  }
  for (let count = 0; count <= (planned.repeats ?? 0); count++) await send(state, target, message)
}
