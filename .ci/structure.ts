import { spawnSync } from 'node:child_process'
import { listFiles } from './files'
import { badNames } from './structure/names'

const CRUISER = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'

const names = badNames(listFiles())
for (const problem of names) console.log(problem)
const cruise = ['--config', '.dependency-cruiser.cjs', 'functions', 'shared', 'miniapp']
const { status } = spawnSync(process.execPath, [CRUISER, ...cruise], { stdio: 'inherit' })
process.exitCode = names.length === 0 && status === 0 ? 0 : 1
