"""Given names that are common in the United Kingdom, and those that are ordinary words as well.

Written by hand from general knowledge, of many origins, beside the lists that a library brings:
these have few Welsh, Somali, Kurdish or Caribbean names, and do not tell a name from a word.
"""

from dashboard.intake.guard.words import word_set

GIVEN_NAMES = word_set(
    """
    aaliyah aaron abdi abdifatah abdirahman abdul abdulaziz abdullah abdulrahman abena abigail
    adaeze adam adama ade adebayo adeel adeola adjoa adnan adrian afolabi agnieszka ahmad ahmed
    aidan aisha aishah aissatou ajay akosua alan albert aled alesha alex alexander alexandra
    alexis alfie alfie-lee alice alin alina alisha alison aliya aliyah ama amanda amanpreet
    amara amelia amina aminata amir amira amy anastasia andre andrea andreea andrew andriy
    aneirin angela angharad anh anika anita anjali ann anna anne annie anthony antonio anwen
    arash archie arek arjun arthur arwel asad asha ashley asif aurora ava ayaan ayaat ayan
    ayanle ayesha ayo ayse azad balvinder baran barbara bartek bashir bayo baz beatrice beccy
    becky ben benjamin berfin bethany bev beverley bex bilal billy blessing bogdan bohdan bola
    boubacar bozena brandon brenda brian bridgie bridie bronwen bryony bukola caitlin callum
    cameron carl caroline carolyn carys catalin catherine ceri cerys chanel chantelle charlene
    charles charlie charlotte chelsea chiamaka chidera chidi chinedu chloe chris christian
    christina christine christopher claire clare colin connor courtney craig dafydd daisy
    damarion dan daniel danielle danny danuta darek darius dariusz darren daveo david dawn dayo
    daz dean deano deborah debs declan deepak delal dele delroy demarco denise deniz dennis
    devonte dewi diana diane dilan dilys dmytro dom dominic donna doreen dorothy dunya dwayne
    dylan ebony edna edward eesa efe efua eilidh eira eirlys eleanor elena elif elijah elin
    elizabeth ella ellie ellie-mae elliot eluned elwyn emeka emily emma emre emrys eric esi esme
    esther ethan eva evan evelyn evie ewan faiza farah farida farzana fatima fatma fatou
    fatoumata femi ffion filsan finlay fiona florence florin folake fozia frances francesca
    frank fraser freddie freya funmi gabriel gareth gary gaz gazza gbenga gemma geoff george
    georgia georgina geraint gethin gheorghe gillian glyn gracie graham grazyna gruffydd
    grzegorz gurdeep gurpreet gwen gwenllian gwyn habib habiba hafsa hafsah hakan hala halina
    hamdi hamza hannah haoran harjit harleen harpreet harriet harrison harry haruto harvey
    hassan hatice heather heledd helen henry hibo hodan hollie holly hugo hui humza huong
    hussain hywel ian ibrahim idris idwal iestyn ifeoma ifrah ikenna ikra ileana imani imran
    imtiaz inaya ioan ioana iolo ionut iqra iryna isaac isabel isabella isabelle ishani isla
    ismail ivan izzy jacek jack jackie jacob jade jadwiga jake jamal james jamie jamila jane
    janet janine janusz jarek jasmine jason jaspreet jaswinder javed jay jayden jaydon jaz jean
    jenna jennifer jenny jermaine jerome jess jessica jiayi jihoon joanna joanne joe joel john
    johnboy johnjo johnno jonathan jonjo jonno jools jordan joseph joshua josie joyce juan
    judith julia julian julie kabir kacper kadeem kai kaiden kalsoom kamal karen karim karl
    kasper katarzyna kate kateryna kath katherine kathleen kathryn katie katy kayden kayleigh
    keeley kehinde keiron keisha keith kelly kemi ken kenneth kerry kev kevin kezia khadija
    khaled khalid kian kieran kieron kimberley kirsten kirsty kofi kojo krystyna kuba kuldeep
    kunle kwabena kwame kwesi kyle kyran kyron lacey lamar latisha laura lauren layan layla leah
    leanne lee leighton leila len leo leon leroy levi lewis lexi lexie liam liban lily linda
    lindsay ling linh lisa llyr logan lola louis louise lowri luca lucas lucy luis luke lydia
    mags maheen maisie maisy maja malachi malgorzata malik mamadou manpreet marcia marcus mared
    margaret maria mariam mariama marie marion mariusz marlon martin martina martyn mary maryam
    maryum mateusz matilda matt matthew maud maureen mavis max maxine maya maz megan mehmet
    mehwish meilin menna mia michael michal michelle mihaela mihai mike mikey millie ming minh
    miriam mitch mo mohamed mohammad mohammed mohamud molly monika morgan moses muhammad murat
    musa mustafa mykola nadeem nadia nadifa naomi nasreen natalia natalie natasha nathan
    nathaniel navdeep naveed navid navpreet nazma nazmin neil nerys nev ngozi nia niamh nicholas
    nicky nicola nicole nige nigel nikki nina nkechi nkem nnamdi noah noor nora noura nuala
    nusrat oba obi obinna oisin ola oleksandr olena olga oliver olivia ollie olu olumide
    oluwadamilola oluwaseun omar omari oscar osman ousmane owain owen ozan padraig paige pamela
    parisa parminder parveen pat patricia patrick paul paula pawel penelope perminder pete peter
    phil philip phoebe piotr poppy precious priya rachel rafal raheem rahul raj rajesh rajinder
    ralph rania rashida ravi ray razvan rebecca rebwar reg rehana rhian rhiannon rhodri rhydian
    rhys riaz richard rita rizwan robbo robert roberta robin rochelle roger rojda rojin ronan
    rory ros rosie ross roxanne roza rozerin ruby rukhsana ruksana ruksar rumana rumena russell
    ruth ryan saad sabrina sade sadia safa safiya sagal saima sally salma sam samantha samira
    samreen samuel sandeep sandra sanjay sanjida sara sarah sasha satnam scarlett scott sean
    sebastian segun seren serkan shabir shabnam shafiq shahida shamima shanelle shanice shanika
    shanique shannon sharon shaun shaz sheila sherelle shirin shirley shirzad shukri sian sid
    siew simon simran sinead siobhan sioned siwan skye slawek smithy sobia sofia sola somto
    sophia sophie soraya stacey stan stefan stella steph stephanie stephen steve steven stevo
    stuart sufyan sukhdeep suleiman sumaiya sumayya sunita susan suzanne suze sylvia tahir
    tahmina taiwo tamara tamika tanisha tara tariq tash tayyab tegan temi tendai teresa terry
    theo theresa thomas thuy tia tilly tim timothy tina tobi toby tom tomasz tomos tony tracey
    tracy trev trevon trish tunde tyler tyreece tyrell tyrese tyrone uche umar usman valentina
    valerie vanessa vasile vera vicki vicky victor vikki vikram viktor vincent viv wale waleed
    walid waqas warsame wasim wayne wei wendy wiktoria william winnie winston wojtek xavier
    xiaoming xin xiu yahya yasin yasmin yasmine yaw yetunde yifan yinka yuki yuliia yusra yusuf
    yvette yvonne zac zachary zahid zahoor zahra zaiden zain zainab zainub zak zara zbyszek
    zeeshan zelal zeynep zihan zoe zofia zubair zuzanna
    """
)
"""Names that are no ordinary words."""

NAMES_AND_WORDS = word_set(
    """
    abbey adore africa alton amber america angel april archer aria arizona ash ashton asia aston
    atherton august autumn bailey bay beau bedford belle berlin bill blake blessing bliss bob
    boston brandy brighton bronx brook brooke brooklyn bruce buddy burton buxton cal canaan
    carlisle carolina carter cash chad chance charity charlton chase chelsea cherry chester
    chris christian clarence clark clay clifton comfort constance coral corby crewe cromer
    crystal cuba daisy dakota dale dallas dalston dawn dean delight denver derby desire destiny
    devon diamond dolly don drew duke duncan earl alexa camden brent bexley yardley mercedes zelda
    athena hilton denver ed eden egypt elder ellis ely eve everton faith
    favor favour fern flora florence forest fortune fran france frank gale garnet gene geneva
    georgia gift ginger glen glory goodness grace grant green harlem harlow harmony harper hayes
    hazel heather heaven henley henry holland holly honey honour hope houston hunter hyacinth
    india innocent iran iris islam isle israel italy ivory ivy jack jade jamaica jasmine jasper
    jericho jet jewel jordan joy joyful justice keighley kendal kent kenton kenya kerry king
    kingston kirk knowledge lance lavender lee leigh leyton lily lincoln london lourdes love
    loyal lucky lyric mac madinah mali malton marina marlow marvel mason max mecca medina
    melbourne melody melton memphis mercy merit merton mick mike miles milton miracle misty
    montana moses nelson nevada nigeria norman oakley olive orlando oscar otley oxley paddy
    paisley paris pat patience patty peace pearl penny pepper phoenix pierce pip piper pleasure
    poppy precious preston pride prince princess princewill promise prosper purity queen queenie
    radley rain ramsey raven ray reading regent rich richmond ripley river rob robin rocky rod
    roger roman rose rosemary rosie rowan royal royston ruby rusty sahara sally sandy savannah
    scarlett scout selby shelly sherry shine sienna sierra sky skye sonny sparkle spencer
    stafford stanley star sterling stone storm stratford sue summer sunny sutton sydney syria
    tad taylor teddy telford tennessee thankgod thornton tiger tiny trinidad trinity troy tyne
    valencia victor victoria vienna violet virginia virtue wade walton warren warwick wayne
    wellington weston willow windsor winner winston wisdom witney wood york zion
    """
)
"""Names that are words or places as well: they count only where somebody is plainly spoken of."""

MONTHS_AND_VERBS = word_set("will may april june august january jan art")
"""Names that begin many a sentence about nobody: they count beside a relation or a surname only."""

WORDS = word_set(
    """
    said man guy job mad sad fancy nail raid harsh danish loot forum che om veer immaculate
    washington cooper jesus mary's evans rogers collins davis wilson johnson anderson test male
    female baby junior skip nino tel min ive theres vue thu jun cin hoy da tod july september
    october november december february march
    """
)
"""Ordinary words, and surnames, that stand in lists of given names."""
