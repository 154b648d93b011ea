/** The small closed classes by which an answer's shape is read. Folded spelling: no accents, lower case. */
export const vocabulary = {
  /** May stand before an answer and say nothing. */
  fillers: words(`well hmm hm mmm um uh oh ah ooh aha wow so yes yeah yep sure okay ok alright of course definitely certainly absolutely probably maybe
    perhaps honestly actually easily personally obviously simply just then please clearly undoubtedly surely totally wait hands down always most best
    too thanks thank you for sure without a doubt no question and but or also truly forever correction on second thought likely today however still instead either both`),
  articles: words("a an the some any that this el la los las un una unos unas le les une des der die das den dem ein eine einen il lo gli i uno o os as um uma my own pure"),
  /** Whoever answers. */
  self: words("i i'd i'll i'm we we'd we'll let's id gotta"),
  /** Between "I" and the verb. */
  auxiliaries: words(`would will really definitely probably have had to rather must might can could do always most truly absolutely personally
    certainly simply just think i i'd i'll guess am of course also still may quite`),
  verbs: words("pick choose select go say prefer like love adore favor favour take want be name opt vote admire answer keep own get going drawn fond"),
  /** After the verb, before the noun. */
  dislikes: words("dislike hate despise fear detest"),
  particles: words("go with for as to of being say definitely probably is be the"),
  copulas: words("is are was be it's that's es est ist e sont sind"),
  negations: words("not no never neither nor nothing none cannot without except unlike hardly isn't aren't don't doesn't won't wouldn't can't couldn't ain't wasn't dont cant"),
  /** Clauses that begin so are conditions or concessions. */
  subordinate: words("if when although though while since because as given unless despite whether considering"),
  /** End a noun phrase. */
  boundaries: words(`because since as for due thanks with who which that when while although though even if so but than over rather instead in on of to
    from are is was were would has have they it i its their by at given not no above before against without except besides a an the my you me
    most best more better all always definitely too please every`),
  /** Boundaries that go on with a sentence, so that what stands before them is no bare phrase. */
  predicates: words("are is was were would has have my me i you all every"),
  joins: words("and or und oder y et ou plus"),
  /** In a clause that is no bare noun phrase. */
  sentenceWords: words(`i i'd i'm i'll i've me you we us he she it it's they them my your his her their our there there's that's let let's is are was were be been am has have had do does did
    can could will would should may might must love loves like likes hate hates eat eats prefer prefers come comes see sees need needs want wants think know
    make makes beat beats fear fears win wins rule rules people everyone everybody many`),
  /** Subjects of which the predicate is the answer. */
  asked: words("it what that this it's that's one animal creature choice pick answer preference word response selection winner colour color tree bird flower number"),
  /** Headings before a colon, and nouns that are no answer. */
  headings: words(`answer animal word choice pick favourite favorite response final result name question easy hard tough simple difficult decision creature
    one thing here sure course tricky fun selection preference colour color interesting me you them`),
  /** Kinds that may follow the word ("oak tree"). */
  kinds: words("tree trees bird birds animal animals colour color flower flowers species family creature"),
} as const;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
