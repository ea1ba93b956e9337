/** A pair's Goldstein sum by period, with the band of its own past. Loaded with the page that shows it. */
import * as Plot from '@observablehq/plot'
import type { Row } from '../api.js'

export function drawSeries(rows: readonly Row[], width: number): Element {
  const points = rows.map(row => ({
    day: new Date(`${row.period}T00:00:00Z`),
    sum: Number(row.goldstein_sum ?? 0),
    low: row.baseline_periods > 0 ? Number(row.baseline) - Number(row.spread ?? 0) : null,
    high: row.baseline_periods > 0 ? Number(row.baseline) + Number(row.spread ?? 0) : null,
    out: Boolean(row.stands_out),
    text: `${row.period}: ${row.events} events, sum ${Math.round(Number(row.goldstein_sum ?? 0) * 10) / 10}`,
  }))
  const banded = points.filter(({ low }) => low !== null)
  const chart = Plot.plot({
    className: 'plot',
    width: Math.max(280, width),
    height: 150,
    marginLeft: 34,
    x: { type: 'utc', label: null },
    y: { label: 'Goldstein sum', grid: true, nice: true },
    marks: [
      Plot.areaY(banded, {
        x: 'day',
        y1: 'low',
        y2: 'high',
        fill: 'currentColor',
        fillOpacity: 0.12,
        curve: 'step',
      }),
      Plot.ruleY([0], { strokeOpacity: 0.4 }),
      Plot.lineY(points, { x: 'day', y: 'sum', stroke: 'var(--accent)', strokeWidth: 1.5 }),
      Plot.dot(points, {
        x: 'day',
        y: 'sum',
        fill: point => (point.out ? 'var(--bad)' : 'var(--accent)'),
        r: point => (point.out ? 5 : 3),
        title: 'text',
      }),
    ],
  })
  // The page forbids styles of its own making; what a plot needs stands in style.css.
  for (const style of chart.querySelectorAll('style')) style.remove()
  // A label belongs to what has a role: the chart as a whole, not the groups within.
  for (const group of chart.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  chart.setAttribute('role', 'img')
  chart.setAttribute('aria-label', `Goldstein sum in ${rows.length} periods`)
  return chart
}
