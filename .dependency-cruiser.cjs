const functions = require('./.ci/structure/functions.cjs')
const rooms = require('./.ci/structure/rooms.cjs')

/**
 * Who may import whom; no exceptions so far. Names of files and folders are checked by .ci/structure.ts.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [...functions.RULES, ...rooms.RULES].map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:miniapp/)?(?:dist|\\.serverless|\\.data|\\.cache)/' },
    // A type is knowledge too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
