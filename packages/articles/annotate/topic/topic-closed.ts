/**
 * Words that no topic goes across: the closed classes, what tells time, and verbs whose forms look like nouns. Parts of speech of
 * other words come from `topic-words.json`.
 */
export const CLOSED: ReadonlySet<string> = new Set(
  `
  a an the this that these those my your his her its our their who whom whose which what when where why how if than as and or but nor
  yet so because while although though since until unless whether of in on at by for with from to into onto over under above below
  between among amid amidst during before after against about around through throughout across along within without behind beyond near
  per via toward towards upon up down off out is are was were be been being am has have had having do does did done doing will would
  can could may might must shall should not no i you he she it we they me him us them himself herself itself themselves ourselves myself
  yourself there here then now just only also even still ever never already again too very both each every either neither some such any
  all one ones ago apart away earlier later straight respectively many much more most less least few fewer several own same other
  another next last first second third previous recent recently old good great big able due like unlike despite except besides
  including regarding concerning according following based given such rather quite almost nearly perhaps maybe however therefore thus
  hence moreover meanwhile instead otherwise once twice always often sometimes usually soon later well back further far long ahead
  else etc yes no ok okay oh hey mr mrs ms dr sir sen rep gov gen vs don doesn didn won isn aren wasn weren hasn haven hadn couldn wouldn
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen
  dozens scores hundreds thousands millions billions trillions percent percentage
  second seconds minute minutes hour hours week weeks month months year years decade decades century centuries today yesterday
  tomorrow tonight morning afternoon evening noon midnight weekday weekdays date dates moment while period times
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december mon tue wed thu thur fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec fall
  said say says saying told tell tells went go goes came come comes left got get gets made make makes making took take takes gave give
  gives saw see sees seen found find finds held hold sent send ran run runs won win wins lost lose loses led met meet meets paid spent
  kept keep keeps began begun begin begins became become becomes brought bring brings bought caught chose chosen drew drawn drove fell
  felt feel feels fought flew fled knew know knows known lay let lets meant mean means put puts rose risen rise sat sold shut spoke
  spoken stood stand stands stole struck swept taught thought think thinks threw thrown taken wore written wrote died grew grown sought
  seek seeks built hit set used using sounds want wants look looks looking seem seems try tries trying tried going coming getting
  asked ask asks called calls added adds believe believes argue argues continue continues shown
  expect expects urges warn warns vows refuse refuses remain remains happen happens
  com www http https`
    .trim()
    .split(/\s+/),
)
