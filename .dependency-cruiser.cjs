const functions = require('./.ci/structure/functions.cjs')
const rooms = require('./.ci/structure/rooms.cjs')

/** Who may import whom. Names of files and folders are checked by .ci/structure.ts. */
module.exports = {
  forbidden: [...functions.RULES, ...rooms.RULES],
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
