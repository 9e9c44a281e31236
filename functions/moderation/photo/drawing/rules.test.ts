import { describe, expect, it } from '@jest/globals'
import { decideFile, decideSize, MAX_EDGE, MAX_PHOTO_BYTES, MAX_PIXELS } from './rules'

const bytes = (text: string, length = 64): Uint8Array => {
  const file = new Uint8Array(length)
  file.set(Buffer.from(text, 'latin1'))
  return file
}

describe('A file that came as a photo', () => {
  it.each([
    ['a JPEG', '\xff\xd8\xff\xe0'],
    ['a PNG', '\x89PNG\r\n\x1a\n'],
    ['a WebP', 'RIFF\x10\x00\x00\x00WEBPVP8 '],
  ])('(2.1) is read when it begins as %s', (_, text) =>
    expect(decideFile(bytes(text))).toEqual({ ok: true, value: true }),
  )

  it.each([
    ['words', 'Not a photo'],
    ['a drawing that may hold scripts', '<svg xmlns="http://www.w3.org/2000/svg">'],
    ['a GIF', 'GIF89a'],
    ['a HEIC', '\x00\x00\x00\x18ftypheic'],
    ['a sound in the same box as a WebP', 'RIFF\x10\x00\x00\x00WAVEfmt '],
    ['a WebP without its box', '\x00\x00\x00\x00\x10\x00\x00\x00WEBPVP8 '],
    ['a PDF', '%PDF-1.7'],
    ['a PNG whose line ends were mangled', '\x89PNG\n\x1a\n'],
  ])('(2.1) meets no decoder when it is %s', (_, text) =>
    expect(decideFile(bytes(text))).toEqual({ ok: false, refusal: { code: 'photo.notAPhoto' } }),
  )

  it('(2.1) meets none when it is empty', () =>
    expect(decideFile(new Uint8Array())).toMatchObject({ refusal: { code: 'photo.notAPhoto' } }))

  it('(2.1) may have 10 MB and not a byte more', () => {
    expect(decideFile(bytes('\xff\xd8\xff', MAX_PHOTO_BYTES)).ok).toBe(true)
    expect(decideFile(bytes('\xff\xd8\xff', MAX_PHOTO_BYTES + 1))).toEqual({
      ok: false,
      refusal: { code: 'photo.tooLarge', maxMb: 10 },
    })
  })
})

describe('A picture, by what its header says', () => {
  it('(2.1) is unpacked when a phone may have taken it', () => {
    expect(decideSize({ width: 8000, height: 6000 })).toEqual({ ok: true, value: true })
    expect(decideSize({ width: MAX_EDGE, height: MAX_PIXELS / MAX_EDGE }).ok).toBe(true)
  })

  it.each([
    ['a bomb', 20_000, 20_000],
    ['a pixel too much', 60_000_001, 1],
    ['a sliver', 20_001, 1],
    ['a tower', 1, 2_000_000_000],
  ])('(2.1) is not unpacked when it is %s', (_, width, height) =>
    expect(decideSize({ width, height })).toEqual({
      ok: false,
      refusal: { code: 'photo.tooManyPixels' },
    }),
  )
})
