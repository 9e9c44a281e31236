import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { type Bars, CHART } from './chart'

// The parts that our pictures use and no others.
use([BarChart, GridComponent, SVGRenderer])

// As the console's own, in light and in dark alike: it stands on a card of its own.
const [BAR, TEXT, LINE] = ['#1f7a5c', '#1c1b1a', '#dcd8cf']

/** What a mouse would do is styled under names that count up from picture to picture, in one that stands still. */
const HOVERING = / class="zr\d+-cls-\d+"|<style >[\s\S]*?<\/style>\n/g

/** 11月; the first of a year says which: 2027年1月. */
const monthOf = (label: string): string => {
  const [year = '', month = ''] = label.split('-')
  return `${month === '01' ? `${year}年` : ''}${Number(month)}月`
}

/** The same picture from the same numbers: no script, no style of the page. */
export function drawBars({ labels, amounts }: Bars): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...CHART })
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    grid: { left: 48, right: 16, top: 24, bottom: 32 },
    xAxis: { type: 'category', data: labels.map(monthOf), axisLabel: { color: TEXT, interval: 0 } },
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
  const svg = chart.renderToSVGString().replace(HOVERING, '')
  chart.dispose()
  return svg
}
