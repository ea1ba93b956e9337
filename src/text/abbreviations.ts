/** Words whose full stop belongs to them and need not end a sentence. */

/** What follows an abbreviation tells whether a sentence may end there. */
export type AbbreviationKind =
  /** `Mr.`, `Lt.`: a name follows; never the end. */
  | 'title'
  /** `No.`, `Art.`: a number follows; the word is no abbreviation without one. */
  | 'numbered'
  /** `Jan.`, `Inc.`, `etc.`: may stand at the end. */
  | 'word'
  /** `U.S.`, `a.m.`, `e.g.`: letters with full stops; may stand at the end. */
  | 'letters'
  /** `J.` in a name. */
  | 'initial'

/** The kind of a word that is written with its full stop; undefined when it is no abbreviation. */
export function abbreviationKind(form: string): AbbreviationKind | undefined {
  if (!form.endsWith('.')) return undefined
  const word = form.slice(0, -1)
  if (/^\p{Lu}$/u.test(word)) return 'initial'
  if (/^\p{L}{1,3}(?:\.\p{L}{1,3})+$/u.test(word)) return NEVER_LAST.has(word) ? 'title' : 'letters'
  if (TITLES.has(word) || CAPITAL_TITLES.test(word)) return 'title'
  if (NUMBERED.has(word)) return 'numbered'
  return WORDS.has(word) ? 'word' : undefined
}

const list = (...lines: string[]) => new Set(lines.join(' ').split(' '))

const TITLES = list(
  'Mr Mrs Ms Mx Dr Drs Prof Profs Messrs Mme Mlle Hon Rev Fr Msgr St Ste Sts',
  'Gen Lt Col Maj Capt Cpt Sgt Cpl Pvt Pfc Adm Cmdr Cdr Brig Lieut Comdr Spc Ens',
  'Sen Sens Rep Reps Gov Govs Pres Amb Sec Supt Insp Atty Treas Min Asst Assoc Dep',
  'Mt Ft gen lt col maj sen rep gov dr prof mr mrs vs v viz cf ca al',
)

/** Titles that are also written in capitals, as over a speech; "SEC" is more often an agency. */
const CAPITAL_TITLES = /^(?:MR|MRS|MS|DR|GEN|LT|COL|MAJ|CAPT|SGT|ADM|SEN|REP|GOV|PROF)$/

const NEVER_LAST = list('e.g i.e E.g I.e Ph Lt.Col Lt.Gen Maj.Gen Brig.Gen')

const NUMBERED = list('No Nos no nos Art Arts Fig Figs fig figs Vol Vols vol Ch ch pp p Para par')

const WORDS = list(
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri',
  'Jr Sr Inc Corp Co Cos Ltd Bros Plc Pty Dept Univ Assn Intl Natl Govt Bldg',
  'Ave Blvd Rd Hwy Pkwy etc est approx misc incl excl dept govt tel ext',
  'Ala Ariz Ark Calif Colo Conn Fla Ga Kan Ky Md Mich Minn Mont Neb Nev Okla Ont Penn Tenn Tex',
  'Va Vt Wis Wyo Que Alta Pa Del N.Y N.J',
)
