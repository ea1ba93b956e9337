/** Every page of the desk by its path, and how the bar groups them. */
import type { ComponentType } from 'preact'
import type { Address } from './address.js'
import { ActorPage } from './pages/actor.jsx'
import { Actors } from './pages/actors.jsx'
import { Agenda } from './pages/agenda.jsx'
import { ArticlePage } from './pages/article.jsx'
import { BriefPage } from './pages/brief.jsx'
import { Claims } from './pages/claims.jsx'
import { Dyads } from './pages/dyads.jsx'
import { EventPage } from './pages/event.jsx'
import { Http } from './pages/http.jsx'
import { MapPage } from './pages/map.jsx'
import { Network } from './pages/network.jsx'
import { Positions } from './pages/positions.jsx'
import { Problems } from './pages/problems.jsx'
import { Questions } from './pages/questions.jsx'
import { Read } from './pages/read.jsx'
import { Review } from './pages/review.jsx'
import { Search } from './pages/search.jsx'
import { Sql } from './pages/sql.jsx'
import { Timeline } from './pages/timeline.jsx'

type Page = ComponentType<{ address: Address }>

export const GROUPS: readonly (readonly [
  group: string,
  pages: readonly (readonly [path: string, name: string, page: Page])[],
])[] = [
  [
    'Today',
    [
      ['/', 'Brief', BriefPage],
      ['/read', 'Read', Read],
      ['/search', 'Search', Search],
    ],
  ],
  [
    'What happened',
    [
      ['/timeline', 'Timeline', Timeline],
      ['/agenda', 'Agenda', Agenda],
      ['/map', 'Map', MapPage],
    ],
  ],
  [
    'What is said',
    [
      ['/claims', 'Claims', Claims],
      ['/positions', 'Positions', Positions],
      ['/questions', 'Questions', Questions],
    ],
  ],
  [
    'Who',
    [
      ['/dyads', 'Dyads', Dyads],
      ['/network', 'Network', Network],
      ['/actors', 'Actors', Actors],
    ],
  ],
  [
    'The record',
    [
      ['/review', 'Review', Review],
      ['/sql', 'SQL', Sql],
      ['/problems', 'Problems', Problems],
      ['/http', 'API', Http],
    ],
  ],
]

/** Pages that rows lead to stand in no group. */
export const PAGES: ReadonlyMap<string, Page> = new Map([
  ...GROUPS.flatMap(([, pages]) => pages.map(([path, , page]): [string, Page] => [path, page])),
  ['/article', ArticlePage],
  ['/actor', ActorPage],
  ['/event', EventPage],
])
