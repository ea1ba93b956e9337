/** The map: countries filled by events that are known to the country alone, points for towns and sites. Loaded with the page that shows it. */
import { geoContains, geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-110m.json'
import type { Row } from '../api.js'

const [WIDTH, HEIGHT] = [960, 500]
const SVG = 'http://www.w3.org/2000/svg'

export function drawWorld(rows: readonly Row[]): Element {
  const topology = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>
  const countries = feature(topology, topology.objects.countries).features
  const placed = rows.filter(row => row.lat !== null && row.lon !== null)
  const points = placed.filter(({ precision }) => precision !== 'country')
  const projection = geoNaturalEarth1()
  const inView = {
    type: 'MultiPoint' as const,
    coordinates: placed.map(row => [row.lon, row.lat] as [number, number]),
  }
  if (placed.length > 1)
    projection.fitExtent(
      [
        [90, 60],
        [WIDTH - 90, HEIGHT - 60],
      ],
      inView,
    )
  else projection.fitSize([WIDTH, HEIGHT], { type: 'Sphere' })
  // One place alone is shown in its surroundings, not from the ground.
  projection.scale(Math.min(projection.scale(), 1800))
  const path = geoPath(projection)
  const svg = element('svg', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: 'img',
    'aria-label': `${placed.length} places`,
  })
  const most = Math.max(1, ...rows.map(({ events }) => Number(events)))
  for (const country of countries) {
    const inside = placed.filter(
      row => row.precision === 'country' && geoContains(country, [row.lon, row.lat]),
    )
    const events = inside.reduce((sum, row) => sum + Number(row.events), 0)
    const shape = element('path', {
      d: path(country) ?? '',
      class: events > 0 ? 'country filled' : 'country',
      'fill-opacity': events > 0 ? String(0.25 + (0.6 * events) / most) : '1',
    })
    if (events > 0)
      shape.append(titled(`${country.properties.name}: ${events} events known to the country`))
    svg.append(shape)
  }
  for (const row of points) {
    const at = projection([row.lon, row.lat])
    if (!at) continue
    const dot = element('circle', {
      cx: String(at[0]),
      cy: String(at[1]),
      r: String(3 + 9 * Math.sqrt(row.events / most)),
      class: `point ${row.precision} ${row.material_conflict > 0 ? 'conflict' : ''}`,
    })
    dot.append(titled(`${row.place} (${row.precision}): ${row.events} events`))
    svg.append(dot)
  }
  return svg
}

function element(name: string, attributes: { readonly [name: string]: string }): Element {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}

function titled(text: string): Element {
  const title = document.createElementNS(SVG, 'title')
  title.textContent = text
  return title
}
