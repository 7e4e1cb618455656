"""Given names that are common in the United Kingdom, and those that are ordinary words as well.

Written by hand from general knowledge, of many origins, beside the lists that a library brings:
these have few Welsh, Somali, Kurdish or Caribbean names, and do not tell a name from a word.
"""

from dashboard.intake.guard.words import word_set

GIVEN_NAMES = word_set(
    """
    aaliyah aaron abdi abdifatah abdirahman abdul abdullah abigail adam adama adebayo adeel
    adeola adrian afolabi agnieszka ahmad ahmed aidan aisha aishah ajay alan albert aled alesha
    alex alexander alexandra alexis alfie alice alina alisha alison amanda amara amelia amina
    aminata amir amira amy anastasia andre andrea andreea andrew angela angharad anika anita
    anjali ann anna anne annie anthony antonio anwen archie arjun arthur arwel asad asha ashley
    asif aurora ava ayaan ayan ayesha ayo barbara bashir beatrice becky ben benjamin bethany
    beverley bilal billy blessing brandon brian bronwen bryony bukola caitlin callum cameron
    carl carol caroline carolyn carys catherine cerys chanel chantelle charlene charles charlie
    charlotte chelsea chidera chidi chinedu chloe chris christian christina christine
    christopher claire clare colin connor courtney craig daisy damarion dan daniel danielle
    danny darren david dawn dean deborah declan deepak delroy demarco denise dennis devonte
    diana diane dilan dilys dominic donna dorothy dwayne dylan edward efe eilidh eirlys eleanor
    elena elijah elin elizabeth ella ellie elliot elwyn emily emma emrys eric esme esther ethan
    eva evan evelyn evie ewan farah farzana fatima fatou femi filsan finlay fiona florence
    frances francesca frank fraser freddie freya gabriel gareth gary gemma geoff george georgia
    georgina gethin gillian glyn graham grzegorz gurpreet gwen gwenllian gwyn habib habiba hafsa
    hamza hannah harjit harleen harpreet harriet harrison harry harvey hassan heather helen
    henry hibo hodan hollie holly hugo humza hussain ian ibrahim idris idwal iestyn imani imran
    ioan ioana iolo isaac isabel isabella isabelle ishani isla ismail ivan jack jackie jacob
    jade jake jamal james jamie jamila jane janet jasmine jason jay jayden jean jenna jennifer
    jenny jermaine jess jessica joanna joanne joe joel john jonathan jordan joseph joshua joyce
    juan judith julia julian julie kabir kacper kadeem kai kalsoom kamal karen karim karl
    katarzyna kate katherine kathleen kathryn katie katy kayleigh keeley keiron keisha keith
    kelly kemi ken kenneth kerry kevin kezia khadija khalid kian kieran kimberley kirsty kofi
    kwame kyle lacey lamar latisha laura lauren layla leah leanne lee leighton leila leo leon
    leroy levi lewis liam lily linda lindsay lisa logan lola louis louise lowri luca lucas lucy
    luis luke lydia maisie maja malgorzata malik marcus mared margaret maria mariam marie marion
    marlon martin martyn mary maryam mateusz matilda matt matthew maureen max maya megan mehmet
    mehwish menna mia michael michal michelle mihai mike miriam mo mohamed mohammad mohammed
    mohamud molly monika morgan moses muhammad musa mustafa nadia nadifa naomi natalia natalie
    natasha nathan nathaniel neil nerys ngozi niamh nicholas nicola nicole nigel nina noah noor
    nuala nusrat oba obi oisin olga oliver olivia olumide oluwadamilola oluwaseun omar omari
    oscar osman owain owen padraig paige pamela parminder parveen pat patricia patrick paul
    paula pawel penelope perminder pete peter philip phoebe piotr poppy precious priya rachel
    rafal raheem rahul raj rajesh ralph ravi ray rebecca rhian rhodri rhydian rhys riaz richard
    rita robert roberta robin roger rojin ronan rory rosie ross roxanne ruby rukhsana ruksana
    russell ruth ryan saad sabrina sadia safa safiya sagal sally salma sam samantha samira
    samuel sandra sanjay sanjida sara sarah sasha scarlett scott sean sebastian seren shabnam
    shanelle shanice shanika shanique shannon sharon shaun sheila sherelle shirin shirley shukri
    sian simon simran sinead siobhan siwan skye sofia sophia sophie stacey stefan stella
    stephanie stephen steve steven stuart sufyan suleiman sunita susan suzanne sylvia tamara
    tamika tanisha tara tariq tayyab tegan tendai teresa terry theo theresa thomas tia tim
    timothy tina toby tom tomasz tomos tony tracey tracy trevon tyler tyrell tyrese tyrone umar
    usman valentina valerie vanessa vicky victor vikram viktor vincent waleed warsame wayne
    wendy wiktoria william winston xavier yahya yasin yasmin yasmine yusra yusuf yvonne zac
    zachary zahid zahra zain zainab zak zara zeynep zoe zofia zubair zuzanna
    """
)
"""Names that are no ordinary words."""

NAMES_AND_WORDS = word_set(
    """
    abbey adore amber america angel april archer aria ash ashton august autumn bailey bay beau
    belle bill blake blessing bliss bob brandy brook brooke brooklyn bruce buddy cal carter cash
    chance charity chase chelsea cherry chester chris christian clarence clark clay comfort
    constance coral crystal dale daisy dawn dean delight derby desire destiny devon diamond
    dolly don drew duke duncan earl eden elder ellis eve faith favour favor fern flora florence
    forest fortune fran frank gale garnet gene georgia gift ginger glen glory goodness grace
    grant green harmony harper hazel heather henry heaven holly honey honour hope hunter
    hyacinth india innocent iris isle ivory ivy jack jade jasmine jasper jet jewel jordan joy
    joyful justice kent kerry king kingston kirk knowledge lance lavender lee lily lincoln
    london love loyal lucky lyric mac marina marvel mason max melody mercy merit mick mike
    miracle misty miles moses norman olive oscar paddy paris pat patience patty peace pearl
    penny pepper phoenix pierce piper pip pleasure poppy preston precious pride prince princess
    princewill promise prosper purity queen queenie rain raven ray reading regent rich richmond
    river rob robin rocky rod roger roman rose rosemary rosie rowan royal ruby rusty sally sandy
    savannah scarlett scout shelly sherry shine sienna sierra sky skye sonny sparkle spencer
    star stanley sterling stone storm sue summer sunny sutton sydney tad taylor teddy thankgod
    tiger tiny trinity troy tyne victor victoria violet virtue wade warren warwick wayne
    wellington willow windsor winner winston wisdom wood york
    """
)
"""Names that are words or places as well: they count only where somebody is plainly spoken of."""

MONTHS_AND_VERBS = word_set("will may april june august january art")
"""Names that begin many a sentence about nobody: they count beside a relation or a surname only."""

WORDS = word_set(
    """
    said man guy job mad sad fancy nail raid harsh danish loot forum che om veer immaculate
    washington cooper jesus mary's evans rogers collins davis wilson johnson anderson test male
    female baby junior
    """
)
"""Ordinary words, and surnames, that stand in lists of given names."""
