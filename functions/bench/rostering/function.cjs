const { handler } = require('../../../dist/functions/roster/index.js')

// The bundle that is deployed, alone in a process as on Lambda: no compiler beside it.
process.on('message', ({ call, event }) => {
  void handler(event)
    .catch(() => ({ statusCode: 500 }))
    .then((answer) => process.send({ call, answer, peakKb: process.resourceUsage().maxRSS }))
})
process.on('disconnect', () => process.exit())
