/** English words whose inflection their spelling does not tell. */

const VERBS = `
  abide abode | arise arose arisen | awake awoke awoken | be was were been | bear bore borne born
  beat beaten | become became | befall befell befallen | beget begot begotten | begin began begun
  bend bent | beset | bet | bid bade bidden | bind bound | bite bit bitten
  bleed bled | blow blew blown | break broke broken | breed bred | bring brought
  broadcast | build built | burn burnt | burst | buy bought | cast | catch caught
  choose chose chosen | cling clung | come came | cost | creep crept | cut | deal dealt | dig dug
  do did done | draw drew drawn | dream dreamt | drink drank drunk | drive drove driven
  dwell dwelt | eat ate eaten | fall fell fallen | feed fed | feel felt | fight fought | find found
  flee fled | fling flung | fly flew flown | forbid forbade forbidden | forecast
  forget forgot forgotten | forgive forgave forgiven | forgo forwent forgone
  forsake forsook forsaken | freeze froze frozen | get got gotten | give gave given | go went gone
  grind ground | grow grew grown | hang hung | have had | hear heard | hide hid hidden | hit
  hold held | hurt | keep kept | kneel knelt | know knew known | lay laid | lead led | lean leant
  leap leapt | learn learnt | leave left | lend lent | let | lie lay lain | light lit | lose lost
  make made | mean meant | meet met | mow mown | overcome overcame | pay paid | plead pled
  prove proven | put | quit | read | rend rent | rid | ride rode ridden | ring rang rung
  rise rose risen | run ran | saw sawn | say said | see saw seen | seek sought | sell sold
  send sent | set | sew sewn | shake shook shaken | shed | shine shone | shoot shot
  show shown | shrink shrank shrunk | shut | sing sang sung | sink sank sunk | sit sat
  slay slew slain | sleep slept | slide slid | sling slung | slit | sow sown | speak spoke spoken
  speed sped | spend spent | spill spilt | spin spun | spit spat | split | spread
  spring sprang sprung | stand stood | steal stole stolen | stick stuck | sting stung
  stink stank stunk | strew strewn | stride strode | strike struck stricken | string strung
  strive strove striven | swear swore sworn | sweep swept | swell swollen | swim swam swum
  swing swung | take took taken | teach taught | tear tore torn | tell told | think thought
  throw threw thrown | thrust | tread trod trodden | understand understood | wake woke woken
  wear wore worn | weave wove woven | wed | weep wept | win won | wind wound
  withdraw withdrew withdrawn | withhold withheld | withstand withstood | wring wrung
  write wrote written | panic panicked | traffic trafficked | mimic mimicked | veto vetoed
  focus focused focussed | bias biased | debut debuted | spoil spoilt`

const NOUNS = `
  man men | woman women | child children | grandchild grandchildren
  schoolchild schoolchildren | person people | foot feet | tooth teeth | goose geese
  mouse mice | ox oxen | life lives | wife wives | knife knives | leaf leaves | thief thieves
  half halves | shelf shelves | wolf wolves | self selves | loaf loaves | calf calves | hoof hooves
  scarf scarves | crisis crises | analysis analyses | thesis theses | hypothesis hypotheses
  diagnosis diagnoses | synthesis syntheses | emphasis emphases | parenthesis parentheses
  oasis oases | axis axes | criterion criteria | phenomenon phenomena
  bacterium bacteria | memorandum memoranda | referendum referenda | stratum strata
  curriculum curricula | stimulus stimuli | alumnus alumni | nucleus nuclei | fungus fungi
  syllabus syllabi | die dice | index indices | matrix matrices | appendix appendices
  corps | series | species | means | headquarters | barracks | crossroads | aircraft
  passer-by passers-by | movie movies | cookie cookies | tie ties | pie pies | zombie zombies
  hippie hippies | calorie calories | rookie rookies | bogie bogies | genie genies | quiz quizzes`

/** Verbs whose base form ends in e, where the spelling of the rest does not tell. */
export const VERBS_IN_E: ReadonlySet<string> = endless(`
  abdicate abide abuse accede accelerate accommodate accuse achieve acknowledge acquire activate
  adhere admire adore advance advise advocate affiliate age aggravate agitate alienate allege
  alleviate allocate allude amaze ameliorate amputate animate annihilate anticipate apologise
  apologize appreciate approve approximate arbitrate argue arouse arrange arrive articulate aspire
  assassinate assemble associate assume assure atone attribute authorise authorize automate avenge
  average awake babble backdate baffle bake balance bale barbecue base bathe battle become beguile
  behave believe belittle berate bereave besiege bike binge bite blame blare blaze blockade bore
  bottle bounce brace brake brave breathe bribe bridge bristle bruise buckle bulge bundle bungle
  bustle cage calculate calibrate capitulate capsize capture care carve cascade castigate cause
  cease cede celebrate centre challenge change charge chase chide choke chortle chronicle chuckle
  circle circulate cite cleave clone close clothe coerce cohere coincide collaborate collapse
  collate collide collude combine come commemorate commence commute compare compensate compete
  compile complete complicate comprise compromise compute concede conceive concentrate conciliate
  conclude condole condone confide configure confine confiscate confuse congratulate congregate
  connive consecrate console consolidate conspire constitute consume consummate contaminate
  contemplate continue contravene contribute contrive convene converge converse convince cooperate
  coordinate cope correlate corroborate corrode costume crave create cremate cringe cripple
  criticise criticize cruise cuddle curdle cure curse damage dance dangle dare date dazzle debate
  deceive decide decimate declare decline decorate decrease dedicate deduce deface defame defile
  define deflate degrade dehydrate delegate delete delineate delude demarcate demonstrate demote
  denote denounce deplete deplore deprive derange deride derive describe deserve designate desire
  deteriorate dethrone detonate devalue devastate deviate devise devote dictate die diffuse dilate
  dilute dine disable discharge disclose discontinue discourage discriminate disgrace disguise
  dislike dislocate dismantle dispense disperse displace disprove dispute disrobe disseminate
  dissipate dissociate dissolve dissuade distance divide divorce divulge dodge dominate donate
  dose double downgrade downsize drape dribble drive drone dupe duplicate eclipse educate
  elaborate elate electrocute elevate eliminate elope elude emanate emancipate embezzle embrace
  emerge emigrate emulate enable enclose encourage endorse endure energise enforce engage engorge
  enhance enlarge enrage enslave ensnare ensue ensure entangle enthuse entice entitle entrance
  enumerate envisage equate eradicate erase erode escalate escape estimate estrange evacuate evade
  evaluate evaporate evidence evince evolve exacerbate exaggerate examine excavate exchange excise
  excite exclude excuse execute exercise exhale exhume exile exonerate expedite experience expire
  explode explore expose expropriate expunge exterminate extradite extrapolate extrude exude face
  facilitate fade fake fascinate fatigue feature fence fiddle figure file finalise finance fine
  finetune fire fixate flame flare flounce fluctuate forage force foreclose forge forgive
  formulate fortune frame freeze frustrate fumble fume fuse game gauge gaze generate give glance
  glare glide glue gore gorge gouge grade grapple grate graze grieve grimace gripe grope guide
  haggle handle harangue hassle hate have hesitate hide hike hinge hire homage hone hope house
  humiliate hurdle hurtle hustle hydrate hyphenate hypnotise hypothesize ice idle ignite ignore
  illuminate illustrate imagine imitate immigrate immunize impale impede impinge implicate implode
  implore impose improve improvise inaugurate incarcerate incinerate incite incline include
  incorporate increase incubate indicate induce inebriate infiltrate inflame inflate influence
  infringe infuriate infuse inhale initiate injure innovate inquire inscribe insinuate inspire
  instigate institute insulate insure integrate intercede interchange interfere interrogate
  intervene intimate intimidate intone intrigue introduce intrude inundate invade invalidate
  investigate invigorate invite invoke involve irritate isolate issue jeopardise joke jostle judge
  juggle lace lance lapse leave legislate liberate license like line liquidate litigate live
  loathe locate lodge lose lounge love lunge lure make manage mandate mange mangle manipulate
  manoeuvre manufacture massacre mate mature measure mediate menace merge message migrate militate
  mine mingle misfire mistake misuse mitigate mobilise mobilize moderate modulate mortgage
  motivate move mute name narrate navigate necessitate negate negotiate nestle neutralise nickname
  nominate note notice nuke nurse oblige obscure observe ogle operate oppose orchestrate ordinate
  organise originate ostracise outline outrage outvote overestimate overprice overrule overstate
  overtake owe pace package paddle page parade pare participate paste pause peddle penetrate
  perceive perforate perfume permeate perpetrate perpetuate persecute persevere persuade phase
  phone picture pile pillage pipe pirate place plague plane plate please pledge plunge poke police
  pollute populate pose postpone postulate pounce praise prance precede precipitate preclude
  predate predominate prejudice premiere prepare prescribe preserve preside presume prevaricate
  price prime privilege probe procreate produce profile proliferate promise promote pronounce
  propagate propose prosecute protrude provide provoke prune pulse puncture purchase purge pursue
  quake quarantine queue quote race rage raise rake rampage range rape rate rattle ravage rave
  raze realise rearrange rebate rebuke recede receive recite recline recognise recognize reconcile
  reconciliate recreate reduce reference refine refuge refuse refute regulate rehearse reimburse
  reinforce reinstate reiterate rejoice rejuvenate relate release relegate relieve relocate remake
  remove rename renege renounce repatriate replace replicate reprice reprieve reprise reprove
  repudiate require reroute rescue resemble reserve resettle reshape reshuffle reside resolve
  restore restructure resume retake retaliate retire retrieve reunite reuse revenge reverberate
  revere reverse revile revise revive revoke revolve rewrite ride ridicule rile ripple rise rive
  rope rotate rouse route rule rupture rustle sabotage sacrifice saddle salute salvage sample
  satirise savage save scale scare scathe scavenge schedule score scrape scrounge scrutinise
  scuttle secede secure seduce seethe seize sense sentence separate sequence serve service settle
  shake shame shape share shave shelve shine shore shove shuttle side sideline siege silence
  simulate singe situate size skate slate slice slide smile smite smoke smuggle snare snipe solve
  soothe spare speculate spike splice splurge spoke sponge sprinkle square squeeze stabilise stage
  stagnate stalemate stampede stare startle state stifle stimulate stipulate store straddle
  straggle strangle stride strike strive structure struggle stumble style subjugate submerge
  subscribe subside subsidise substantiate substitute suffice suffocate suicide supersede suppose
  surcharge surface surge surmise surprise survive swerve swindle swipe symbolise syndicate tackle
  take tame tangle tape taste tease teethe telephone televise terminate terrorise throttle tickle
  tie time title tolerate tone topple torture tote trace trade trample translate traverse treble
  tremble trickle triple trouble trounce tune twine twinge type underestimate underscore
  understate unite update upgrade upsize urge use utilise vaccinate validate value vandalise
  venerate venture verge vibrate victimise violate voice vote wade wage waive wake wane waste wave
  weave wedge welcome whinge whistle wipe wire wreathe wrestle wriggle write yoke zone`)

/** Words that end in s and are not plural. */
export const WORDS_IN_S: ReadonlySet<string> = new Set(
  `focus bus gas bias canvas surplus chorus virus bonus campus census chorus status lens genius consensus atlas
  caucus process news yes christmas corps series species means headquarters barracks crossroads
  politics economics mathematics ethics physics logistics athletics diabetes genetics
  goods clothes arrears environs whereabouts surroundings proceeds earnings savings glasses
  scissors trousers outskirts headwaters remains thanks
  plus minus alias chaos pathos ethos
  basis crisis analysis thesis emphasis oasis axis debris chassis tennis iris pelvis`
    .trim()
    .split(/\s+/),
)

/** Inflected form to base form. */
export const IRREGULAR_VERBS: ReadonlyMap<string, string> = formsOf(VERBS)
export const IRREGULAR_NOUNS: ReadonlyMap<string, string> = formsOf(NOUNS)

function formsOf(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(/[|\n]/).flatMap(entry => {
      const [base = '', ...forms] = entry.trim().split(/\s+/)
      return [base, ...forms].map(form => [form, base] as const)
    }),
  )
}

function endless(list: string): ReadonlySet<string> {
  return new Set(
    list
      .trim()
      .split(/\s+/)
      .map(word => word.replace(/e$/, '')),
  )
}
