/** Tells the furniture of a page, and captions, from the story, by the words of a line alone. */

/** What a line is, whoever stands next to it; null for what may be story. */
export function furnitureOf(line: string): 'furniture' | 'caption' | null {
  // No furniture is as long, and no pattern has to run on megabytes.
  if (line.length > 900) return null
  if (!/[\p{L}\p{N}]/u.test(line) || /^[█■▪◼●]/u.test(line)) return 'furniture'
  if (ADDRESS.test(line) || STAGE.test(line) || isLabel(line) || isNotice(line)) return 'furniture'
  if (isCredit(line)) return 'furniture'
  return isCaption(line) ? 'caption' : null
}

/** Whether a list of links follows, as after "Related stories" or "Most read". */
export function opensLinks(line: string): boolean {
  return LINKS.test(line)
}

/** Whether it is a pointer to more, as press offices put below their texts: "For press inquiries, contact ...". */
export function isPointer(line: string): boolean {
  return line.length <= 600 && POINTERS.some(pattern => pattern.test(line))
}

/** Counted without splitting, since every line of every article is asked. */
function words(line: string): number {
  let count = 1
  for (let at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) count += 1
  return count
}

const ADDRESS = /^(?:https?:\/\/\S+|www\.\S+|\(*\S+@\S+\.\w+(?:[;,] ?[+\d ()-]+)?\)*|@\w+)$/i

/** "(Applause.)", "(The briefing was concluded at 2:13 p.m.)" */
const STAGE =
  /^[([](?:applause|laughter|break|crosstalk|inaudible|off[- ]?mi(?:ke|c)|pause|music|cheers|in progress|(?:pooled |closed |open )?press coverage|closed press|the (?:press )?(?:briefing|conference|interview|event) (?:was )?(?:concluded|ended|began|begins))\b[^)\]]*[)\]]\.?$/i

const LINKS =
  /^(?:related(?: (?:articles?|stories|story|content|coverage|topics?|news|links?|posts?|reading))?|recommended(?: (?:for you|stories|reading|articles))?|most (?:read|popular|viewed|shared)|trending(?: (?:now|stories))?|top stories|latest (?:news|stories|headlines)|more (?:news|stories|coverage|headlines|like this)|more on this(?: story| topic)?|more from [^.]{1,40}|read (?:next|also|more)|also read|see also|editors?['’] picks?|(?:you|people) (?:may|might) also (?:like|be interested in)[^.]{0,20}|up next|around the web|keep reading|comments?(?: \(\d+\))?|\d+ comments?)\s*[:»›→…]*$/i

/** A whole line that labels or operates the page. */
const LABEL =
  /^[-–—•*[(\s]*(?:advertisements?|ads?|sponsored(?: content| by .{1,40})?|promoted(?: content)?|paid content|(?:story|article|report) continues (?:below|after)(?: (?:this |the )?(?:ad|advertisement|promotion|break))?|continue reading(?: the main story)?|skip to (?:main )?content|skip (?:ad|advertisement)|scroll (?:down |on )?(?:to continue(?: reading)?|for more)|share(?: (?:this|on|via|full)(?: .{1,30})?)?|print(?: this(?: page| article| story)?)?|e-?mail(?: this(?: page| article| story)?)?|copy link|save(?: for later| article)?|bookmark|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|instagram|pinterest|messenger|leave a (?:comment|reply)|join the (?:conversation|discussion)|(?:sign|log) (?:in|up|out)|register(?: now| free)?|subscribe(?: now| today| here)?|subscribers? only|newsletters?|menu|search|home|back to (?:top|home|news)|(?:watch|listen|play)(?: (?:now|live|video|audio|to (?:this|the) (?:article|story)))?|live updates?|in pictures|gallery|photos?|video|\d+ ?min(?:ute)?s?(?: read| listen)?|close|dismiss|accept(?: all)?(?: cookies)?|cookie (?:settings|policy|preferences)|privacy(?: policy| notice)?|terms (?:of (?:use|service)|and conditions)|about us|contact us|read (?:more|less|full (?:article|story))|show (?:more|less)|view (?:more|all|comments)|load more|loading|tags?|topics?|ends?|the end|more|begin text|end text|for immediate release|as prepared(?: for delivery)?|via teleconference|[*]*[\p{Lu} ]+ SUBJECT TO CHANGE[*]*|-?30-?)[\s\])*:.…»›→-]*$/iu

/** A label, a colon and what it is about: "Read more: ...", "Tags: ...". */
const LABELLED =
  /^[-–—•*[(\s]*(?:(?:read|see|watch|listen)(?: (?:more|also|next|now|here|this|live))?|also (?:read|see|watch)|related(?: \w+)?|recommended(?: \w+)?|more(?: on this)?|don['’]t miss|explainer|tags?|topics?|keywords?|filed under|categor(?:y|ies)|posted in|sources?|via|share(?: this)?|follow(?: us)?|(?:media |press )?contacts?|e-?mail|phone|website|newsletter|subscribe|sign up|advertisement|disclaimer|language|section|reading time)\s?:\s?\S/i

function isLabel(line: string): boolean {
  if (LABEL.test(line) || LINKS.test(line)) return true
  if (!LABELLED.test(line) || words(line) > 30) return false
  // "Sources: the army lost two villages." is told as news; a label's rest is a title or a name.
  return !/^\W*(?:sources?|more|explainer)\b.*[.!”"]$/i.test(line)
}

/** Sentences that a page says of itself, with the words that only a page says. */
const NOTICES = [
  /^(?:please )?(?:sign up|register) (?:here |now |today |below |free |for free )*(?:for|to)\b.*\b(?:newsletters?|alerts?|briefings?|inbox|e-?mails?|updates|digest|read|account|access)\b/i,
  /^(?:please )?subscribe (?:here |now |today )*(?:to|for|and|on)\b.*\b(?:newsletters?|channel|podcasts?|access|edition|inbox|free|youtube|today|now|journalism|updates|us|our)\b/i,
  /^get (?:the|our|your|all|more|unlimited|breaking)\b.*\b(?:newsletters?|inbox|app|subscription|alerts?|delivered|headlines)\b/i,
  /^(?:join|follow|like|find|visit) (?:us|our|the author)\b.*\b(?:on|at|channel|page|group)\b/i,
  /^[Ff]ollow (?:@\w+|him|her|them|(?:the )?(?:(?:\p{Lu}\p{L}+|of|and) ?){1,6})\b.{0,40}\bon (?:[Tt]witter|X|Facebook|Instagram|Telegram|Threads|Bluesky|LinkedIn|Mastodon|social media)\b/u,
  /^download (?:our|the) .*\bapp\b/i,
  /^(?:click|tap) (?:here|on the|the (?:link|button|image|picture))\b/i,
  /^(?:for|to see|to read|view) more .{0,60}\b(?:click|tap|subscribe|sign up|visit our)\b/i,
  /^this (?:article|story|post|piece|op-ed|essay|column|commentary|interview) (?:has been|was|is|first|originally|also|requires|needs)\b.*\b(?:published|appeared|posted|updated|corrected|republished|adapted|translated|syndicated|reprinted|amended|edited|produced|review|reviewer)\b/i,
  /^this report (?:has been (?:updated|corrected)|(?:was )?(?:first|originally) (?:published|appeared))\b/i,
  /^(?:first|originally) (?:published|appeared) (?:in|by|on|at|as)\b/i,
  /^(?:an? )?(?:earlier|previous|original|shorter|longer|print)? ?version of this (?:article|story|report|piece|column|op-ed)\b/i,
  /^(?:republished|reprinted|reproduced) (?:with|by|from|under)\b/i,
  /^(?:correction|clarification|editor['’]?s['’]? note|ed\. note|note to (?:editors|readers)|editors['’] note)\s?[:(–—-]/i,
  /^(?:©|\(c\) ?(?:\d{4}|\p{Lu})|copyright (?:©|\(c\)|\d{4}|by ))/iu,
  /\ball rights reserved\b/i,
  /\bmay not be (?:published, broadcast|reproduced|republished)\b/i,
  /^(?:the )?(?:views|opinions)(?: and (?:views|opinions))? (?:expressed|presented) (?:in|by|here|are)\b/i,
  /^(?:we use cookies|this (?:web)?site uses cookies|by (?:clicking|continuing|using) .{0,60}\b(?:cookies|agree|consent|site)\b)/i,
  /\b(?:enable|turn on|disable) (?:javascript|your ad ?blocker|cookies)\b|\bjavascript (?:is|must be|to be)\b|^your browser (?:does not|doesn['’]t)\b/i,
  /^please (?:consider|support|donate|log in|sign in|enable|share|like)\b.*(?:donat|support|subscri|member|account|continue|comment|javascript|journalism|page|us\b)/i,
  /^(?:support|fund) (?:our|independent|quality|free) journalism\b/i,
  /^(?:donate|become a (?:member|subscriber|patron|supporter))\b.{0,60}(?:now|today|here|us|free|journalism)?\W*$/i,
  /^read more (?:about|on|from|in|at|of our|at our)\b[^.]*$|^read (?:the full|our|his|her|their|this|the original|the rest)\b[^.]*(?:here|article|story|report|coverage|statement|post)\W*$/i,
  /^(?:have|do you have) (?:a|any) (?:tip|tips|story|comments?|feedback)\b/i,
  /^[-–—]?\s*(?:article|page|story) last (?:amended|updated|modified|changed)\b/i,
  /^(?:with|from|by) (?:\p{Lu}[\p{L}]*(?: |, | and )){0,6}(?:wire|news agency|newsroom) (?:reports?|services?|staff)\.?$/iu,
]

function isNotice(line: string): boolean {
  return words(line) <= 90 && NOTICES.some(pattern => pattern.test(line))
}

const POINTERS = [
  /^for (?:more|further|additional|press|media|general|other|any)\b.{0,80}\b(?:information|details|inquir(?:y|ies)|enquir(?:y|ies)|queries|questions|updates?|background)\b.*\b(?:visit|see|contact|click|go to|follow|e-?mail|call|refer|read|write|reach)\b/i,
  /^for (?:the latest|updates|more|details)\b.*\b(?:visit|see|follow|go to)\b.*(?:https?:|www\.|@|\.(?:com|org|gov|int|net)\b|website)/i,
  /^to (?:learn|read|find out|see|view|watch|hear) (?:more|the full|the complete)\b.*\b(?:visit|click|see|go to|https?:|www\.)/i,
  /^(?:please )?(?:visit|see|contact|follow|e-?mail|call) .*(?:https?:|www\.|\S@\S|@\w+|\.(?:com|org|gov|int|net)\b).{0,60}$/i,
  /^(?:media|press) (?:contacts?|inquiries|enquiries|office)\b/i,
  /^(?:please (?:submit|send|direct|address)|(?:interested )?(?:media|journalists|members of the (?:press|media)))\b.*(?:\binquiries|\benquiries|\bquestions|\S@\S)/i,
  /^additional information\b.*\b(?:found|available)\b/i,
  /^the full text\b.*\b(?:is|are|can be)\b.*\b(?:available|found|here)\b/i,
  /^(?:a )?(?:fact ?sheet|transcript|video|recording)s?\b.*\bavailable (?:here|at|on)\b/i,
]

const AGENCIES =
  '(?:Getty|Reuters|REUTERS|AFP|AP|EPA|EFE|Xinhua|TASS|Anadolu|dpa|ANSA|ANP|UPI|Shutterstock|Alamy|iStock|Unsplash|Flickr|Wikimedia(?: Commons)?|Handout|HANDOUT|Pool|POOL|Images?|Photos?|Pictures?|Pixabay)'

/** Nothing but who made the picture: "Image: Reuters", "Photo by Jane Doe/Agency", "AFP via Getty Images". */
function isCredit(line: string): boolean {
  if (words(line) > 16) return false
  return (
    CREDIT.test(line) || (/[/|()[\]]| via |Images|^\S+$/.test(line) && AGENCY_CREDIT.test(line))
  )
}

const AGENCY_CREDIT = new RegExp(
  `^[([]?(?:[\\p{L}.'’ -]{2,50}(?:/| / | \\| | via ))?${AGENCIES}(?:(?: |/| / | via )${AGENCIES}|/[\\p{L}.'’ -]{2,40})*[)\\]]?\\.?$`,
  'u',
)

const CREDIT =
  /^[([]?(?:(?:(?:cover|featured?|top|lead|header|main|file|stock|thumbnail) )?(?:image|photo|photograph|picture|illustration|graphic|map|video|photo illustration|cartoon)s?(?: credits?| sources?)?\s*(?::|©|\||\/)\s*|image source, |(?:image|photo|photograph|picture|illustration|graphic|map|video|art)(?: credit)? (?:by|courtesy(?: of)?|via) |(?:photo |image |picture )?credits?\s*:\s*|(?:photo|image|provided) courtesy\b|photography (?:by|:) ?|courtesy(?: of|:) )[^.!?]{1,90}(?:\b\p{Lu}\.[^.!?]{1,40}){0,2}[)\]]?\.?$/iu

/** A picture's text: it ends with its credit or says that it is one. */
function isCaption(line: string): boolean {
  if (words(line) > 90) return false
  return CAPTIONS.some(pattern => pattern.test(line))
}

const CAPTIONS = [
  /^(?:file|archive|handout|undated|combination)(?: -|:)? ?(?:photo|picture|image)s?\b/i,
  /^FILE (?:-|–|—|PHOTO)/,
  /^(?:in )?this (?:(?!said)[\w.,'’-]+ ){0,8}?(?:photo|photograph|picture|image|handout|video grab|frame grab|screen ?shot|screengrab)(?:,? (?:taken|shows?|released|provided|made|posted|from)\b|,)/i,
  /^(?:a|an) (?:\w+ )?(?:satellite |file |handout |undated |combination )(?:photo|image|picture|photograph)\b.*\b(?:shows?|released by|provided by|taken)\b.*[/(©]/i,
  /^image caption, |^(?:pictured|caption|above|below|left|right|from left)(?: \([^)]*\))?\s?:/i,
  /[([](?:(?:AP|AFP|EPA|UN|US|file) )?(?:photo|image|picture|photograph|file|courtesy|handout|credit|via)\b[^()[\]]{0,90}[)\]]\.?$/i,
  new RegExp(
    `[([](?=[^()[\\]]*(?:/|via |\\bPhoto|\\bImage))(?=[^()[\\]]*\\b${AGENCIES}\\b)[^()[\\]]{2,90}[)\\]]\\.?$`,
    'u',
  ),
  new RegExp(`[.”"’)!?] ?(?:[\\p{L}.'’-]+ ){0,4}${AGENCIES}/[\\p{L}][\\p{L}.'’ /-]{1,50}$`, 'u'),
  /[.”"’)!?\p{L}] (?:image|photo|photograph|picture|credit|photo credit|image credit)s?:\s?.{2,60}$/iu,
  /[.”"’)!?] (?:photo|image|picture|photograph)(?: by| courtesy of|\/) ?\p{Lu}[^.!?]{2,60}\.?$/iu,
]
