import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { API_PREFIX } from '../shared/contract/endpoint'
import { ROUTES } from '../shared/contract/routes'
import { buildFunctions, ENTRIES, type EntryName } from './build'
import { wrongArtifact } from './package/artifact'
import { wrongKeeping } from './package/kept'
import { wrongPrivileges } from './package/privileges'
import { wrongRoutes } from './package/routes'
import type { Template } from './package/template'
import { type Bundle, type Metafile, unusedOrMissing } from './package/usage'

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

// Neither credentials nor settings of the machine it runs on.
const bare = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:AWS_|WECHAT_|ALARM_)/.test(name)),
  )

/** Runs `serverless package` for a stage: what it says, and whether it succeeded. */
function pack(
  stage: string,
  env: NodeJS.ProcessEnv,
): { readonly ok: boolean; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/serverless/bin/serverless.js',
      'package',
      '--stage',
      stage,
      '--package',
      `.cache/package/${stage}`,
    ],
    { env, encoding: 'utf8' },
  )
  return { ok: status === 0, said: stdout + stderr }
}

const bundleOf = (name: EntryName): Bundle => ({
  metafile: readJson(`dist/meta/${name}.json`) as Metafile,
  code: readFileSync(`dist/functions/${name}/index.js`, 'utf8'),
})

function wrongWith(stage: string): readonly string[] {
  const template = readJson(
    `.cache/package/${stage}/cloudformation-template-update-stack.json`,
  ) as Template
  const bundles = Object.fromEntries(ENTRIES.map((name) => [name, bundleOf(name)]))
  return [
    ...wrongPrivileges(template),
    ...unusedOrMissing(template, bundles),
    ...wrongRoutes(template, ROUTES, API_PREFIX),
    ...wrongKeeping(template),
  ].map((problem) => `${stage}: ${problem}`)
}

function packed(stage: string, env: NodeJS.ProcessEnv): readonly string[] {
  const { ok, said } = pack(stage, env)
  return ok ? wrongWith(stage) : [`${stage}: serverless package failed\n${said}`]
}

/** Builds and packages both stages without credentials, and looks at what would be deployed. */
async function main(): Promise<void> {
  await buildFunctions()
  rmSync('.cache/package', { recursive: true, force: true })
  const problems = [
    ...packed('dev', bare()),
    ...packed('prod', { ...bare(), WECHAT_APPID: 'wx1111111111111111' }),
    ...(pack('prod', bare()).ok ? ['prod: can be packaged without an appid'] : []),
    ...ENTRIES.flatMap((name) => wrongArtifact(name, `.cache/package/dev/${name}.zip`)),
  ]
  for (const problem of problems) console.log(problem)
  if (problems.length > 0) process.exitCode = 1
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exitCode = 1
})
