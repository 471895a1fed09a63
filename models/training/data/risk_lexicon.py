"""Word lists and strict patterns that pick candidate and silver labels for the risk set.

They are deliberately separate from the rules in core/analysis/risk-rules.ts: labels made with the rules under test
would flatter those rules.
"""

import re

# Anything that could touch death, self-harm or being a burden: a text without it is safe to call "none"
# when its source is an everyday one.
LEXICON = re.compile(
    r"suicid|kill|\bdie[sd]?\b|dying|\bdead\b|\bdeath|\bend(ing)? (it|my|everything|things|this|all)|overdos|\bcut(s|ting)?\b"
    r"|self[- ]?harm|\bhang|noose|better off|alive|not exist|stop existing|wrist|burden|wak(e|ing) up|disappear|no point"
    r"|reason to|goodbye|good bye|\bgone\b|pills|hurt(ing)? myself|harm(ing)? myself|give up|giving up|\bkms\b|miss me|\bborn\b|\bliv(e|ing)\b|\blife\b"
    r"|jump|bridge|\bguns?\b|razor|slit|\brope\b|shoot|tonight|plan(ned|ning)?\b|go on\b|anymore|any more|worthless|can'?t (do|take)",
    re.I,
)
# The narrower list: a text of an everyday source with one of these needs a look before it is called "none".
DEATH = re.compile(
    r"suicid|kill (my|me)|killing my|\b(i|me|myself).{0,40}\b(die|dead|dying)\b|self[- ]?harm|end it all|end my life|better off"
    r"|not exist|be alive|been alive|overdos|cutting myself|cut myself|hurt myself|hang myself|\bkms\b|hate living|hate being alive"
    r"|want to live|reason to live|never born|not been born|end it for me|without me|can'?t do this any",
    re.I,
)
_WANT = r"(want(ing)? to|wanna|going to|gonna|ready to|about to|need to|decided to|plan(ning)? (to|on)|feel like|thinking (of|about)|think about|considering|urge to|thought(s)? (of|about)|desire to|choosing to|rather|might|will|i'?ll|courage to)"
_ACT = (
    r"(fucking |just |really |actually |probably |finally )*(die\b|be dead|kill(ing)? my ?self|commit(ting)? suicide|suicide|end(ing)? my (own )?life"
    r"|end(ing)? it all|hang(ing)? my ?self|tak(e|ing) my (own )?life|shoot(ing)? myself|slit(ting)? my|harm(ing)? myself|hurt(ing)? myself|cut(ting)? myself|overdos(e|ing)|self[- ]?harm|dying|off(ing)? myself|kms\b)"
)
SILVER_CRISIS = re.compile(
    rf"\bi('?m|'?ve| am| have)?\b[^.?!]{{0,40}}?\b{_WANT} {_ACT}"
    r"|\b(i'?m|i am|i feel|im|feel|feeling|being) (so |very |really |highly |actually |severely |extremely |still |just )*suicidal\b"
    r"|\b(have|having|had|more|lots of|constant|my) (constant |some |more |so many |severe )*suicidal (thoughts?|ideations?)"
    r"|\bi (really |just )*(don'?t|do not|dont) (really |even |just )*(want to|wanna) (live|be alive|exist)\b"
    r"|\b(i am|i'?m|im) (cutting|self harming|killing myself|suicidal)\b|\bi('?ve)? (just )?cut myself\b|\bi wish (i was|i were) dead\b",
    re.I,
)
SILVER_CONCERN = re.compile(
    r"\b(i|i'?ve|i have) (\w+ )?(tried to|attempted|almost|nearly) (kill|suicide|commit|hang|overdose|end my|killed myself)"
    r"|\b(he|she|they|friend|brother|sister|mom|mum|dad|wife|husband|boyfriend|girlfriend|bf|gf) (is|was|said|says|wants?|tried|keeps?|might|told)[^.?!]{0,30}(suicid|kill (him|her|them)|wants? to die)"
    r"|better off (without me|if i)|wish i (was|were|had|'d) never (been )?born|no reason to (live|keep living)|not worth living|lost the will to live"
    r"|\bi used to (cut|be suicidal|self)|never wake up|burden (to|on) (everyone|everybody|my family|my friends|my parents|all)|no one (would|will) miss me",
    re.I,
)
SILVER_BLOCK = re.compile(
    r"\b(if you|you'?re|your|are you)\b|[\"“”]|\b(not|never|isn'?t|don'?t|didn'?t) (actually |really |going to |gonna |feel )*(suicid|kill|want to (die|kill|end))"
    r"|\b(used to|years? ago|months? ago|in the past|back then|when i was|was suicidal|wanted to|tried to|attempted|almost|lol|haha|lmao|never had|die alone|thought of suicide before|you should)\b",
    re.I,
)

# Spans that annotators of IRF marked and that state present ideation in the first person.
SPAN_CRISIS = re.compile(
    r"(kill(ing)?|hang(ing)?|off(ing)?|unalive|shoot(ing)?|cut(ting)?|harm(ing)?|hurt(ing)?) my ?self|to die|wanna die|dying|end(ing)? (it|my|this|all)"
    r"|suicidal (thought|ideation)|suicidal|suicide (is|feels|has|note|plan|all)|(commit|about|considering|contemplat\w+|planning|thinking) (committing )?(my )?suicide"
    r"|(live|alive|living|exist) ?(any ?more)?$|be dead|\bkms\b|my (own )?(death|suicide)|take my life|self harm",
    re.I,
)
SPAN_OTHER = re.compile(
    r"\b(he|she|friend|brother|her|him|himself|herself|was|been|had|tried|attempt\w*|almost|wanted|felt|used|fear|pretend|watch|died|yourself|regret|passive|deserve)\b", re.I
)


def span_states_ideation(span: str | None) -> bool:
    return bool(span and SPAN_CRISIS.search(span) and not SPAN_OTHER.search(span))


def silver_label(sentence: str) -> str | None:
    """Label by strict pattern, or None when the sentence needs a person to read it."""
    sentence = sentence.replace("\u2019", "'")
    concern = SILVER_CONCERN.search(sentence)
    crisis = SILVER_CRISIS.search(sentence)
    if crisis and not SILVER_BLOCK.search(sentence) and not concern:
        return "crisis"
    return "concern" if concern and not crisis else None
