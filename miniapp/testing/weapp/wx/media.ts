import { cancelled, type Options, WxFail } from './answer'
import type { Apis, Handset } from './handset'

type Sources = readonly string[]

/** Album: album, picture, done. Camera: shutter, use it; and one more where it must be said which. */
const tapsFor = (sources: Sources): number =>
  sources.includes('camera') && sources.length === 1 ? 2 : 3

function chooseMedia({ files, faults, tapped }: Handset, options: Options): object {
  const types = (options['mediaType'] ?? ['image', 'video']) as readonly string[]
  if (types.includes('video')) faults.note('wx', 'chooseMedia offers video: say mediaType image')
  const chosen = files.take(Number(options['count'] ?? 9))
  if (chosen.length === 0) throw cancelled()
  tapped(tapsFor((options['sourceType'] ?? ['album', 'camera']) as Sources))
  const tempFiles = chosen.map(({ address, bytes }) => ({
    tempFilePath: address,
    size: bytes.length,
    fileType: 'image',
  }))
  return { tempFiles, type: 'image' }
}

/** Which chat, which file, done. */
const FILE_TAPS = 3

function chooseMessageFile({ files, faults, tapped }: Handset, options: Options): object {
  if (options['type'] !== 'file')
    faults.note('wx', 'chooseMessageFile offers pictures: say type file')
  const chosen = files.take(Number(options['count'] ?? 1))
  if (chosen.length === 0) throw cancelled()
  tapped(FILE_TAPS)
  const tempFiles = chosen.map(({ address, bytes }) => ({ path: address, size: bytes.length }))
  return { tempFiles }
}

function scanCode({ files }: Handset): object {
  const result = files.scans.shift()
  if (result === undefined) throw cancelled()
  return { result, scanType: 'QR_CODE', charSet: 'UTF-8', path: '', rawData: '' }
}

function compressImage({ files }: Handset, { src }: Options): object {
  if (!files.read(src as string)) throw new WxFail('file not found')
  return { tempFilePath: src }
}

/** Camera, album and what leaves the program for another. */
export function media(handset: Handset, agree: () => Promise<void>): Apis {
  const { later } = handset.answering
  const record = (name: string, field: string) =>
    later(name, (options) => {
      handset.done.push({ what: name, with: options[field] })
    })
  return {
    chooseMedia: later('chooseMedia', async (options) => {
      await agree()
      return chooseMedia(handset, options)
    }),
    chooseMessageFile: later('chooseMessageFile', async (options) => {
      await agree()
      return chooseMessageFile(handset, options)
    }),
    scanCode: later('scanCode', () => scanCode(handset)),
    compressImage: later('compressImage', (options) => compressImage(handset, options)),
    previewImage: record('previewImage', 'urls'),
    addPhoneCalendar: later('addPhoneCalendar', async (options) => {
      await agree()
      handset.done.push({ what: 'addPhoneCalendar', with: options['title'] })
    }),
    makePhoneCall: record('makePhoneCall', 'phoneNumber'),
  }
}
