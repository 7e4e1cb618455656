"""What is named like a person and is none: shops, charities, schools, works, and famous people."""

NAMESAKES = frozenset(
    pair.strip()
    for line in """
    abercrombie fitch|ada lovelace|adam eve|alan turing|albert hall|albert square|alex ferguson
    alexandra palace|alice wonderland|amy johnson|andy murray|anne frank|anthony joshua
    anthony nolan|arthur ashe|aunt sally|barack obama|barbie ken|barratt david|bear grylls
    bella italia|bella pasta|ben hollies|ben jerry|ben sherman|bernie grant|bill ben|bill ted
    billie eilish|bob builder|bob marley|bobbi brown|bobby charlton|bobby moore|bonnie clyde
    boris johnson|bruno mars|bukayo saka|caffe nero|caffè nero|cain abel|calvin klein
    captain morgan|cecil rhodes|charles dickens|charles tyrwhitt|charlie chaplin|charlotte tilbury
    christopher wren|claudia jones|colin caterpillar|crabtree evelyn|cristiano ronaldo|dame alice
    damilola taylor|david beckham|david cameron|david livingstone|david lloyd|david wilson
    davy jones|declan rice|dick harry|dolce gabbana|donald trump|dorothy perkins|duncan edwards
    ebenezer scrooge|ed sheeran|edith cavell|edmund campion|edward jenner|elizabeth anderson
    elizabeth fry|elizabeth garrett|elizabeth line|ellen wilkinson|emily davison|emily pankhurst
    emma raducanu|emmeline pankhurst|ernest jones|estee lauder|father christmas
    florence nightingale|fortnum mason|francis bacon|francis drake|frankie benny|fred done
    fred perry|george best|george clarke|george eliot|george orwell|gordon bennett|gordon ramsay
    grand theft|greta thunberg|guy fawkes|hansel gretel|harriet tubman|harry kane|harry potter
    harry ramsden|harry styles|harvey nichols|hello kitty|henry hoover|henry smith|holland barrett
    hugh myddelton|hugo boss|isaac newton|isambard brunel|jack daniels|jack frost|jack jill
    jack jones|jack petchey|jack wills|jamie oliver|jane austen|jane norman|jasper conran|jim beam
    jimmy choo|jimmy mizen|jo cox|jo malone|joe browns|joe wicks|john ambulance|john keats
    john lewis|john lyon|john muir|john ruskin|johnnie walker|johnny bags|johnny depp
    johnson johnson|joseph rowntree|josephine butler|josiah wedgwood|jubilee line|julian graves
    justin bieber|karen millen|kate spade|keir starmer|kelly holmes|king charles|kurt geiger
    laura ashley|laurel hardy|lewis hamilton|lionel messi|lloyds bank|luke evans|malcolm x
    marc jacobs|marcus garvey|marcus rashford|margaret thatcher|maria fidelis|maria montessori
    marie curie|marks spencer|martin luther|mary poppins|mary seacole|matt busby|maya angelou
    michael kors|michelle obama|mo salah|mr men|nat west|nelson mandela|octavia hill|oliver bonas
    oliver cromwell|oliver twist|oscar romero|paddy power|papa johns|patisserie valerie
    paul hamlyn|paul mitchell|paul smith|peeping tom|peppa pig|percy ingle|percy pig|peter pan
    philippa fawcett|punch judy|raheem sterling|ralph lauren|ray ban|rishi sunak|robert clack
    robert dyas|robert peel|robin hood|rolls royce|romeo juliet|ronald mcdonald|rosa parks
    rudolf steiner|russell bromley|ruth strauss|ryan giggs|sam smith|samuel smith|santa claus
    sara lee|sarah bonnell|simon garfunkel|simon says|smart alec|smith wesson|stella artois
    stephen hawking|stephen lawrence|sylvia pankhurst|tate lyle|taylor swift|taylor wimpey
    ted baker|thelma louise|theresa may|thomas becket|thomas cook|thomas more|tim hortons
    timothy taylor|tom dick|tom jerry|tommy hilfiger|toni guy|tony blair|tony hawk|tyson fury
    uncle ben|uncle sam|vera wang|victoria line|vidal sassoon|vivienne westwood|wallace gromit
    walter raleigh|will grace|william booth|william hill|william morris|william shakespeare
    winston churchill
    """.splitlines()
    for pair in line.split("|")
    if pair.strip()
)
"""Two words that begin the name of something that is called after somebody, or sounds so."""
