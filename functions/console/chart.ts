/** Loaded when a picture is drawn: every start of the function would pay for it. */
const drawing = async () => (await import('./drawing')).drawInto

/** Bars by month; of a month without an amount nothing is drawn. */
export type Bars = {
  readonly labels: readonly string[]
  readonly amounts: readonly (number | undefined)[]
}

export const CHART = { width: 640, height: 220 } as const
// As the console's own, in light and in dark alike: it stands on a card of its own.
const [BAR, TEXT, LINE] = ['#1f7a5c', '#1c1b1a', '#dcd8cf']

/** The same picture from the same numbers, as an address that an `img` takes: no script, no style of the page. */
export async function barsAsImage({ labels, amounts }: Bars): Promise<string> {
  const init = await drawing()
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...CHART })
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    grid: { left: 48, right: 16, top: 24, bottom: 32 },
    xAxis: { type: 'category', data: [...labels], axisLabel: { color: TEXT, interval: 0 } },
    yAxis: {
      ...{ type: 'value', minInterval: 1, axisLabel: { color: TEXT } },
      splitLine: { lineStyle: { color: LINE } },
    },
    series: [
      {
        ...{ type: 'bar', barMaxWidth: 32, itemStyle: { color: BAR } },
        data: amounts.map((amount) => amount ?? '-'),
        label: { show: true, position: 'top', color: TEXT },
      },
    ],
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
