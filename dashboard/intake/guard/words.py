"""Words that tell a person from a place: who is spoken of, and what is only named like somebody."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, for lists that are read best as words."""
    return frozenset(text.split())


MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)

ONE_PERSON = (
    r"(?:boy|girl|child|toddler|baby|teenager|teen|youth|lad|lass|kid|pupil|student|young person"
    r"|young man|young woman|young adult|yp|youngster|friend|boyfriend|girlfriend|peer|mate"
    r"|son|daughter|brother|sister|sibling|twin|cousin|nephew|niece|mother|father|mum|dad|parent"
    r"|carer|uncle|aunt|man|woman|male|female|person|adult|resident|neighbour|dealer|individual"
    r"|someone|somebody|anyone|guy|bloke|lady|gentleman|victim|suspect|worker|teacher|officer)"
)

_SURE_PLACES = """
road rd street st avenue ave lane ln close drive crescent terrace gardens grove mews way walk
park parks school academy college nursery university club centre center station surgery clinic
hospital church mosque temple library hall estate pub cafe café shop shops store stores market
project programme group team service services trust foundation festival prize award cup charity
playground pavilion arcade mall restaurant takeaway hotel hostel bridge subway precinct recreation
pitch field fields youth community primary secondary grammar high infants junior forum society
memorial statue bench board committee council library museum theatre cinema gym gymnasium bakery
barbers salon allotments
"""
_MAYBE_PLACES = """
hill green wood woods meadow meadows court house square place common heath marsh mount row rise
view wharf quay dock docks yard farm mill gate cross corner end town village island
down downs vale lodge leisure locks marina towers heights gym
"""
SURE_PLACES = word_set(_SURE_PLACES)
"""Words after a name that make it the name of a place or organisation: “Victoria Road”."""
PLACES = SURE_PLACES | word_set(_MAYBE_PLACES)
"""The same, and those that are surnames too: “Jordan Hill”."""

NO_SURNAME = word_set(
    """
    forms form teams excel word office outlook access windows paint project powerpoint
    gaming gamer games game world support room rooms suite lab comics martens who pepper pepper's
    monday tuesday wednesday thursday friday saturday sunday lessons lesson school college
    january february march april may june july august september october november december
    english maths science history geography music art drama assembly registration lunch break
    meeting meetings surgeries forum briefing visit questions training role general
    and or the a an in on at to of for with from is was who
    """
)
"""Words that are no surname after a title: “Ms Forms”, “PC World”, “Miss Monday’s lesson”."""

NO_NAME = word_set(
    """
    police childline crimestoppers samaritans nspcc ambulance council help mum dad home kooth
    snapchat instagram tiktok whatsapp facebook youtube discord roblox fortnite google teams
    monday tuesday wednesday thursday friday saturday sunday the a an my our this that it i
    question answer option item table figure page year group phase stage round zone ward
    girls boys children pupils students residents parents people everyone anyone those these
    young youth adults staff participants respondents members teenagers teens
    english british welsh irish scottish safe unsafe
    """
)
"""Words with a capital that name nobody."""

THING = word_set(
    """
    park club place shelter project app road street estate survey school group cafe café shop area
    spot site corner alley path bridge centre hall programme scheme service charity team event day
    session game song film book phase location station stop route tower block pub field building
    context panel plan tool policy website page account server channel brand bus house flat street
    town village city river wood woods meadow garden square green hill lane festival march drug
    food drink dog cat horse mural bench statue sign company business organisation
    """
)
"""What is named and is no person: “a park called …”."""

ROLES = word_set(
    """
    mum mom mam dad mother father parent parents carer carers guardian nan nana gran granny
    grandad brother sister sibling siblings son daughter cousin cousins uncle auntie aunt aunty
    boyfriend girlfriend partner friend friends mate mates adult adults child children person
    people baby teacher teachers head deputy tutor nurse doctor gp worker workers officer
    officers manager managers councillor councillors member members chair director coach coaches
    mentor mentors caretaker warden wardens guard guards driver drivers trader traders
    shopkeeper shopkeepers senco dsl dso yot yos yjs csc mash cypsc cahms camhs lado iro isva
    idva sro ypva practitioner practitioners professional professionals volunteer volunteers
    imam imams vicar vicars pastor pastors priest rabbi victim suspect nominal witness subject
    client pupil student student's learner lead owner contact author present apologies attendees
    youth early street social school
    """
)
"""Roles and relations with a capital, which name nobody."""

ORGANISATIONS = word_set(
    """
    ofsted barnardo's barnardos catch22 groundwork centrepoint rotary samaritans kooth childline
    nspcc shelter mencap scope nacro mind mermaids stonewall redthread st giles safelives
    crimestoppers crest fearless spurgeons brook addaction cgl turning change grow live tesco
    asda aldi lidl nisa spar costcutter londis greggs mcdonald's mcdonalds mcds kfc subway
    nando's nandos primark wilko poundland superdrug boots argos sainsbury's sainsburys
    morrisons waitrose iceland halfords timpson jessops wetherspoons spoons costa starbucks
    domino's dominos jd footlocker hmv b&q ikea morley's dixy tfl transdev arriva stagecoach
    firstbus metrolink uber deliveroo google amazon ebay apple samsung xbox playstation nintendo
    netflix spotify adidas nike lyca vinted zoom whatsapp insta snap tiktok yubo bereal twitch
    kik ome omegle wizz telegram signal yougov ipsos mosaic niche liquidlogic lcs windrush
    ramadan eid diwali christmas easter halloween hanukkah vaisakhi britain england wales
    scotland ireland belfast cardiff edinburgh glasgow london manchester birmingham liverpool
    leeds sheffield bristol leicester bradford nottingham croydon hackney lambeth southwark
    newham somali polish romanian turkish kurdish asian african caribbean irish welsh muslim
    christian sikh hindu jewish gypsy traveller roma arabic urdu punjabi bengali tigrinya panel
    muga led cctv nhs siri aviva avon bing dacia dyson fanta fendi gregg heinz lexus pandora porsche
    quran koran dari french german spanish italian albion amey asana avanti pret betfred coral
    mango hollister monsoon ladbrokes barclays lloyds thai meta nile rihanna beyonce
    """
)
"""Organisations, shops, apps, feasts, peoples and large places, which speak and are spoken with."""

NUMBERED_THINGS = word_set(
    """
    zone block option group site area item part section phase platform stand unit level class table
    question ward team set room gate bay appendix annex category type grade plan stop
    """
)
"""What is told apart by a letter, which is no initial there: “Zone C”."""
