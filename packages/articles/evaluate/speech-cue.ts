/** Verbs of speech, as stems of their forms; from the cue words that news attributions use most. Independent of the annotator's. */
const SPEECH =
  /\b(?:said|sa(?:y|ys|ying)|told|tell(?:s|ing)?|according to|add(?:ed|s|ing)?|announc(?:e|ed|es|ing)|answer(?:ed|s|ing)?|argu(?:e|ed|es|ing)|ask(?:ed|s|ing)?|assert(?:ed|s|ing)?|call(?:ed|s|ing)?|claim(?:ed|s|ing)?|comment(?:ed|s|ing)?|conced(?:e|ed|es|ing)|confirm(?:ed|s|ing)?|contend(?:ed|s|ing)?|declar(?:e|ed|es|ing)|den(?:y|ied|ies|ying)|describ(?:e|ed|es|ing)|explain(?:ed|s|ing)?|insist(?:ed|s|ing)?|mention(?:ed|s|ing)?|not(?:e|ed|es|ing)|object(?:ed|s|ing)?|point(?:ed|s|ing)? out|quip(?:ped|s|ping)?|recall(?:ed|s|ing)?|remark(?:ed|s|ing)?|repl(?:y|ied|ies|ying)|report(?:ed|s|ing)?|respond(?:ed|s|ing)?|stat(?:e|ed|es|ing)|suggest(?:ed|s|ing)?|testif(?:y|ied|ies|ying)|tweet(?:ed|s|ing)?|warn(?:ed|s|ing)?|wr(?:ote|ites?|iting|itten)|joked|concluded|continued|acknowledged|admitted|alleged|predicted|promised|vowed|pledged|urged|accused|criticized|blasted|praised|read|shouted|exclaimed|complained)\b/iu

/** Whether the words of a cue are speech ("said", "according to"), not belief or intention ("hopes", "plans"). */
export function isSpeechCue(cue: string): boolean {
  return SPEECH.test(cue)
}
