"""Given names that are common in the United Kingdom, to tell a column of people from one of places.

Written by hand from general knowledge, of many origins, and far from whole: it supports other
signs and never decides alone. Names that are ordinary words as well (Grace, Hope, Mark, Will, May,
April, Summer, Rose) are left out.
"""

from dashboard.intake.guard.words import word_set

GIVEN_NAMES = word_set(
    """
    aaliyah aaron abdi abdul abdullah abigail adam adama adeel adrian agnieszka ahmad ahmed aidan
    aisha aishah ajay alan albert alex alexander alexandra alexis alfie alice alina alisha alison
    amanda amara amelia amina aminata amir amira amy anastasia andre andrea andreea andrew angela
    anika anita anjali ann anna anne annie anthony antonio archie arjun arthur asad asha ashley
    asif aurora ava ayaan ayesha ayo barbara beatrice becky ben benjamin bethany beverley bilal
    billy blessing brandon brian bryony caitlin callum cameron carl carol caroline carolyn
    catherine charlene charles charlie charlotte chelsea chidi chloe chris christian christina
    christine christopher claire clare colin connor courtney craig daisy dan daniel danielle
    danny darren david dawn dean deborah declan deepak denise dennis diana diane dominic donna
    dorothy dwayne dylan edward efe eleanor elena elijah elizabeth ella ellie elliot emily emma
    eric esme esther ethan eva evan evelyn evie ewan farah fatima fatou femi finlay fiona florence
    frances francesca frank fraser freddie freya gabriel gareth gary gemma geoff george georgia
    georgina gethin gillian graham grzegorz gurpreet habiba hamza hannah harjit harpreet harriet
    harrison harry harvey hassan heather helen henry hollie holly hugo humza hussain ian ibrahim
    idris imani imran ioana ioan isaac isabel isabella isabelle isla ismail ivan jack jackie jacob
    jade jake jamal james jamie jamila jane janet jasmine jason jay jayden jean jenna jennifer
    jenny jess jessica joanna joanne joe joel john jonathan jordan joseph joshua joyce juan judith
    julia julian julie kabir kacper kai kamal karen karim karl kate katherine kathleen kathryn
    katie katy kayleigh keeley keith kelly kemi ken kenneth kerry kevin khadija khalid kian kieran
    kimberley kirsty kofi kwame kyle lacey lamar laura lauren layla leah leanne lee leila leo leon
    leroy lewis liam lily linda lindsay lisa logan lola louis louise luca lucas lucy luis luke
    lydia maisie maja malik malgorzata marcus margaret maria mariam marie marion martin martyn
    mary maryam mateusz matilda matt matthew maureen max maya megan mehmet mia michael michelle
    michal mihai mike miriam mo mohamed mohammad mohammed molly monika morgan moses muhammad musa
    mustafa nadia naomi natalia natalie natasha nathan nathaniel neil ngozi niamh nicholas nicola
    nicole nigel nina noah noor nuala oba obi oisin olga oliver olivia oluwaseun omar omari oscar
    osman owen padraig paige pamela pat patricia patrick paul paula pawel penelope pete peter philip
    phoebe piotr poppy precious priya rachel rafal raheem rahul raj rajesh ralph ravi ray
    rebecca rhys riaz richard rita robert roberta robin roger ronan rory rosie ross roxanne ruby
    russell ruth ryan saad sabrina sadia safa sally salma sam samantha samira samuel sandra sanjay
    sara sarah sasha scarlett scott sean sebastian seren shabnam shannon sharon shaun sheila
    shirley sian simon simran sinead siobhan skye sofia sophia sophie stacey stefan stella stephanie
    stephen steve steven stuart sufyan suleiman sunita susan suzanne sylvia tamara tanisha tara
    tariq tayyab teresa terry theo theresa thomas tia tim timothy tina toby tom tomasz tony tracey
    tracy tyler tyrell tyrone umar usman valentina valerie vanessa vicky victor viktor
    vikram vincent wayne wendy wiktoria william xavier yasin yasmin yasmine yusuf yvonne zac
    zachary zahra zain zainab zak zara zeynep zoe zofia zuzanna
    """
)
