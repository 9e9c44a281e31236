import { describe, expect, it } from '@jest/globals'
import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { once } from './schema'

describe('A schema', () => {
  const made: string[] = []
  const making = (name: string) => () => {
    made.push(name)
    return z.object({})
  }
  const declared = endpoint({
    name: 'lend',
    method: 'GET',
    path: '/lend',
    audience: 'public',
    input: making('input'),
    output: making('output'),
    refusals: [],
  })

  it('is made when it is first asked for, and then kept', () => {
    expect(made).toEqual([])
    expect(declared.input).toBe(declared.input)
    expect(made).toEqual(['input'])
    expect(declared.output).toBe(declared.output)
    expect(made).toEqual(['input', 'output'])
  })
  it('is shared by those who name it', () => {
    const card = once(() => z.object({ title: z.string() }))
    expect(card()).toBe(card())
  })
})
