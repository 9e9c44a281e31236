import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ALARMS } from './alarms'

const root = join(__dirname, '../..')
const guide = readFileSync(join(root, 'docs/deploy.md'), 'utf8')
const commands = [...guide.matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block).join('')
const secrets = readFileSync(join(root, 'functions/platform/config.ts'), 'utf8').matchAll(
  /^ {2}(?:session|wechat)\w+: '(\w+)',$/gm,
)
const at = (words: string): number => {
  expect(commands).toContain(words)
  return commands.indexOf(words)
}

describe('The way to a running service', () => {
  it('is written in commands that a shell can read', () =>
    expect(spawnSync('bash', ['-n'], { input: commands }).stderr.toString()).toBe(''))

  it('names the region in every command', () => {
    const lines = commands.replaceAll('\\\n', '').split('\n')
    const remote = lines.filter((line) => /\baws \w|serverless deploy/.test(line))
    expect(remote.length).toBeGreaterThan(5)
    expect(remote.filter((line) => !line.includes('--region'))).toEqual([])
  })

  it.each([...secrets].map(([, name = '']) => name))('makes the secret %s', (name) =>
    expect(commands).toContain(`> "$SECRETS/${name}"`),
  )

  it('asks for nothing that a later step makes', () => {
    const steps = [
      at('ssm put-parameter'),
      at('serverless deploy'),
      at('setup places.json'),
      at('EncodingAESKey'),
      at('build:weapp'),
      at('setup grants.json'),
    ]
    expect(steps).toEqual(steps.toSorted((one, other) => one - other))
  })

  it.each(Object.keys(ALARMS))('says what to look at when %s comes', (name) =>
    expect(guide).toMatch(new RegExp(`^\\|.*\\b${name}\\b`, 'm')),
  )
})
