import type { Phrase } from "./phrase.ts";

/** Idioms of approval. */
export const approvingPhrases: readonly Phrase[] = [
  [/\b(?:full|top|highest|perfect) (?:marks|score|points|credit)\b|\b(?:gold|golden) star\b|\bchef is kiss\b|\bno notes\b|\bhold(?:s|ing)? water\b|\blike a (?:pro|champ|champion|boss|master|seasoned \w+|mathematician|true \w+)\b|\bright as rain\b|\b(?:sign|signed) off on\b|\bvouch for\b|\bhats? off\b|\b(?:two )?thumbs up\b|\bflying colou?rs\b|\brest assured\b|\bby the book\b|\bwith you on (?:this|that)\b/, "POS2"],
  [/\b(?:a|an) (?:plus|star)\b|\bcase closed\b|\bq e d\b|\bgood catch\b|\b(?:you are|such|what) a (?:star|natural|genius|whiz|rock ?star)\b|\bcommand of\b|\bway to\b|\brock on\b|\byou rock\b|\bkeep (?:it|this|that|up)\b|\bin good shape\b|\battention to detail\b/, "POS1"],
  [/\b(?:trust|stick with|keep|go with|submit|hand in|rely on|believe in|stand by|be proud of) (?:your|yours|that|this|it|@u)\b(?! (?:and|but))/, "POS2"],
  [/\b(?:hard|difficult|tough|impossible) to (?:find|see|spot) (?:any )?(?:fault|flaw|error|mistake|anything)\w*\b(?: with| wrong)?|\b(?:came|come|comes) up empty\b|\bno reason to (?:doubt|question|object|change|worry)\b|\bnothing (?:to|that|you (?:need|have|would need)|i would|i will|left to|more to) (?:\w+ ){0,2}(?:add|change|fix|say|correct|improve|object|worry|complain|adjust|edit|remove|question)\b/, "YES2"],
  [/\b(?:i|we) (?:would not|will not|would|could not|can not) (?:change|alter|touch|edit) (?:a|any|one|nothing|even)\b.*|\bno (?:changes|edits|corrections|tweaks|fixes|adjustments|notes|quarrel|qualms|reservations|argument|arguments|disagreement|comments|remarks)\b|\bno le (?:cambiaria|falta|quitaria|agregaria) nada\b|\b(?:nulla|niente|nada|nichts|rien) (?:da|a|que|zu|mas que|a) (?:aggiungere|anadir|corregir|objetar|eccepire|redire|beanstanden|hinzuzufugen|acrescentar|corrigir|reprendre)\b/, "YES2"],
  [/\byou (?:had|have got|did|got) (?:it|this|that)$|\byou (?:have|had) (?:it|this|that) (?:right|exactly|down|figured|under control|all)\b|\b(?:yours|your (?:answer|version|value|figure|number|result|total|one)) (?:wins|stands|prevails|it is|is the (?:good|right|better|correct|winning)(?: one)?)\b|@u (?:stands|wins|prevails|works|holds|checks|matches|is the one|is it|indeed)\b|\b(?:i|we) side with (?:you|yours|@u)\b|\bside with you\b/, "POS2"],
  [/\b(?:all|everything|we are|looks|it is) good(?: here| to go)?$|^(?:all|everything) (?:good|clear|set|correct)\b|\bnothing (?:missing|amiss|off|left out|out of place)\b|\bleft nothing out\b|\bmissed nothing\b/, "YES2"],
  [/\bwhat else\b|\bby a (?:wide|large|huge) margin\b|\bhands down\b|\bwithout (?:a )?(?:doubt|hesitation|question)\b/, "YES1"],
  [/\b(?:i|we|mine) (?:too |also |likewise |independently |both )*(?:get|got|have|find|found|arrive at|arrived at|reach|reached|obtain|obtained|come to|came to|land on|landed on|computed|calculated) (?:exactly |precisely |indeed )?(?:@u|that|it|this)\b(?: (?:too|also|as well|value|number|result))*|\b(?:value|number|figure|answer|result|total|one) (?:that )?(?:i|we) (?:also |too )?(?:get|got|have|find|found|arrived at|arrive at|reached|obtained|computed|calculated|came to)\b/, "YES2"],
  [/\b(?:matches|agrees with|agree with|tallies with|is in line with|lines up with|squares with|is consistent with|coincides with|is exactly what|just as|just like|same as) (?:yours|you|what (?:you|i|we)|mine|your)\b(?: \w+)?/, "POS2"],
  [/\b(?:asi se hace|eso es todo|tal como|tout est bon|rien a dire|du hast es|alles gut|alles klar|mandou bem|e isso ai|correttissimo|sin duda|sans faute|keine einwande|nichts auszusetzen|d'accord|de acuerdo|d accordo|einverstanden)\b/, "POS2"],

  [/\b(?:answer|date|value|number|one|figure|name|choice|option|version|spelling|word|result|year|reading|person|place) you (?:\w+ )?(?:propose|proposed|gave|give|have|named|chose|picked|suggest|suggested|mentioned|mention|used|use|found|got|wrote) (?:is|was) (?:indeed |in fact |actually )?(?:the )?(?:one|right|correct|it|winner|usual|standard|accepted)\b/, "YES2"],
  [/\b(?:i|we) (?:would |can |fully |gladly |happily |wholeheartedly |do )*(?:second|endorse|echo|share|support|back|applaud|accept|approve|underwrite) (?:of )?(?:your|that|this|it|@u)\b/, "POS2"],
  [/\b(?:confere|confirmo|concordo|confirmado|confirme|je confirme|bestatigt|bestatige|confermo|confermato|correspond|coincido)\b/, "POS2"],

  [/\b(?:say|make it|make that|get|got|find|have|do) (?:exactly |precisely )?the same\b|^(?:same|ditto|likewise)(?: here)?$|\bsame (?:here|answer|result|conclusion|value|number)\b|\bthat (?:does it|will do|settles it)\b|\bi stand corrected\b|^i (?:rather |certainly |definitely |would )+(?:would|do|say so)\b|\bbooks balance\b/, "YES2"],
  [/\b(?:first rate|first class|top notch|world class|high quality|well (?:reasoned|done|argued|explained|calculated|computed|thought|handled|played|put|solved|executed|spotted|worked|structured|organi[sz]ed|deserved|earned))\b/, "POS1"],
  [/\byou make a (?:\w+ )?point\b|\b(?:good|fair|strong|great|excellent|valid) point\b|\byou recall (?:well|correctly|right)\b|\b(?:quick|fast|great|sharp|keen|good|natural|bright) (?:learner|thinker|eye|mind|mathematician|student|memory|intuition|judge?ment)\b/, "POS1"],

  [/\b(?:bears?|bear|bearing) (?:it|that|this|you|@u) out\b|\b(?:where|as|how) (?:it|they|that) should (?:be)?\b|\byou have (?:this|them|it) (?:sorted|straight|right|covered|down|nailed)\b|\byou judged\b|\bthat is (?:the|exactly the|indeed the) (?:term|word|name|spelling|one|date|year|place|idea|way|value|number|city|person|formula|chamber|reason)$/, "POS2"],

  [/\byou (?:have |did )?(?:not (?:fall|fallen) (?:for|into)|avoided|steered clear of|sidestepped|resisted)\b.*/, "YES1"],
  [/\b(?:exactly|precisely|just) (?:how|the way) (?:it (?:is|should be|ought to be) (?:done|solved)|(?:i|we) (?:would|did|do))\b.*/, "POS2"],
  [/^(?:and )?rightly so$|^(?:as|so) (?:do|did|have|am) (?:i|we)$|^(?:and )?as you should\b/, "YES2"],
];
