import { deflateSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import sharp, { type Sharp } from 'sharp'
import { drawPhoto, type Picture } from './actions'

const plainPicture = (width = 1600, height = 900) =>
  sharp({ create: { width, height, channels: 3, background: '#7a5' } })

// What many phones take by now; sharp's typings do not know it yet.
const withGainMap = (picture: Sharp): Sharp =>
  (picture as Sharp & { readonly withGainMap: () => Sharp }).withGainMap()

async function drawn(bytes: Uint8Array): Promise<readonly Picture[]> {
  const pictures = await drawPhoto(bytes)
  if (!pictures.ok) throw new Error(`It was refused: ${pictures.refusal.code}`)
  return pictures.value
}

const sizesOf = (pictures: readonly Picture[]) =>
  Promise.all(
    pictures.map(async ({ size, bytes }) => {
      const { format, width, height } = await sharp(bytes).metadata()
      return [size, format, width, height]
    }),
  )

// Right is red, left is blue, and the camera was held upright.
const sideways = () =>
  plainPicture(400, 200)
    .composite([
      {
        input: { create: { width: 200, height: 200, channels: 3, background: 'red' } },
        left: 200,
        top: 0,
      },
      {
        input: { create: { width: 200, height: 200, channels: 3, background: 'blue' } },
        left: 0,
        top: 0,
      },
    ])
    .withExif({
      IFD0: { Make: 'Secretphone', Model: 'Pro' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '23/1 2/1 3/1', GPSLongitude: '113/1 6/1 7/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

describe('A photo', () => {
  it('(2.1) is drawn in three sizes', async () =>
    expect(await sizesOf(await drawn(await plainPicture().jpeg().toBuffer()))).toEqual([
      ['small', 'jpeg', 320, 180],
      ['medium', 'jpeg', 750, 422],
      ['large', 'jpeg', 1280, 720],
    ]))

  it('(2.1) is never blown up', async () =>
    expect(await sizesOf(await drawn(await plainPicture(400, 100).png().toBuffer()))).toEqual([
      ['small', 'jpeg', 320, 80],
      ['medium', 'jpeg', 400, 100],
      ['large', 'jpeg', 400, 100],
    ]))

  it('(2.1) tells neither where nor with what it was taken', async () => {
    const taken = await sideways()
    const { exif } = await sharp(taken).metadata()
    expect(exif?.includes('Secretphone')).toBe(true)
    // The tag of the GPS directory, in the byte order of sharp's EXIF.
    expect(exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true)
    for (const { bytes } of await drawn(taken)) {
      const { exif: left, xmp, icc, orientation } = await sharp(bytes).metadata()
      expect([left, xmp, icc, orientation]).toEqual([undefined, undefined, undefined, undefined])
      expect(Buffer.from(bytes).includes('Secretphone')).toBe(false)
      expect(Buffer.from(bytes).includes('Exif')).toBe(false)
    }
  })

  it('(2.1) stands upright, however the phone was held', async () => {
    const [small] = await drawn(await sideways())
    const { data, info } = await sharp(small?.bytes).raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([160, 320])
    const [red = 0, , blue = 0] = data.subarray(0, 3)
    expect(blue).toBeGreaterThan(200)
    expect(red).toBeLessThan(60)
  })

  it.each([
    [
      'a PNG one sees through',
      () =>
        sharp({
          create: {
            width: 90,
            height: 60,
            channels: 4,
            background: { r: 0, g: 0, b: 0, alpha: 0 },
          },
        }).png(),
    ],
    ['a grey PNG of 16 bits', () => plainPicture(90, 60).toColourspace('grey16').png()],
    ['a JPEG for the printer', () => plainPicture(90, 60).toColourspace('cmyk').jpeg()],
    ['a WebP', () => plainPicture(90, 60).webp()],
    ['a JPEG with a gain map', () => withGainMap(plainPicture(96, 64)).jpeg()],
  ])('(2.1) is drawn in plain colours from %s', async (_, make) => {
    for (const { bytes } of await drawn(await make().toBuffer())) {
      const { format, channels, space, gainMap } = await sharp(bytes).metadata()
      expect([format, channels, space, gainMap]).toEqual(['jpeg', 3, 'srgb', undefined])
    }
  })

  it('(2.1) is white where one saw through it, not black', async () => {
    const clear = {
      width: 90,
      height: 60,
      channels: 4,
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    } as const
    const [small] = await drawn(await sharp({ create: clear }).png().toBuffer())
    expect([...(await sharp(small?.bytes).raw().toBuffer()).subarray(0, 3)]).toEqual([
      255, 255, 255,
    ])
  })

  it('(2.1) is the first picture of one that moves', async () => {
    const frames = await Promise.all(
      ['#f00', '#00f'].map((background) =>
        sharp({ create: { width: 60, height: 120, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    )
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer()
    expect((await sharp(moving).metadata()).pages).toBe(2)
    const [small] = await drawn(moving)
    const { data, info } = await sharp(small?.bytes).raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([60, 120])
    expect(data[0]).toBeGreaterThan(200)
  })
})

/** A real PNG of 20,000 × 20,000 single bits: 50 MB unpacked, 1.2 GB as a picture, some 50 KB on the way. */
function bomb(): Buffer {
  const edge = 20_000
  const crcOf = (bytes: Buffer): number => {
    let crc = -1
    for (const byte of bytes) {
      crc ^= byte
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
    }
    return ~crc >>> 0
  }
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length)
    frame.writeUInt32BE(crcOf(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(edge)
  header.writeUInt32BE(edge, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(edge * (edge / 8 + 1)))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('What is no photo', () => {
  it('(2.1) a bomb is refused by its header', async () => {
    const file = bomb()
    expect(file.length).toBeLessThan(100_000)
    expect((await sharp(file, { limitInputPixels: false }).metadata()).width).toBe(20_000)
    expect(await drawPhoto(file)).toEqual({ ok: false, refusal: { code: 'photo.tooManyPixels' } })
  })

  it('(2.1) a photo that was cut off on the way is refused', async () => {
    const whole = await plainPicture().jpeg().toBuffer()
    expect(await drawPhoto(whole.subarray(0, whole.length / 2))).toEqual({
      ok: false,
      refusal: { code: 'photo.notAPhoto' },
    })
  })

  it('(2.1) a text that begins as a JPEG is refused', async () =>
    expect(await drawPhoto(Buffer.from('\xff\xd8\xffJust words', 'latin1'))).toMatchObject({
      refusal: { code: 'photo.notAPhoto' },
    }))
})
