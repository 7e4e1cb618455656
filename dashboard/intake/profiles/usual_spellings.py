"""What others usually call our columns, and write for the words of our lists."""

SELDOM_ASKED = frozenset(
    ("lead_role", "owner_role", "referrer_role", "sharing_basis", "strengths_seen")
)
"""Texts that every row must have and old logs never asked for."""

USUAL_NAMES = {
    "action_id": "action ref; action no; action number; action id; ref; reference; no; id",
    "action_status": "status; action status; progress; state; current status; status of action",
    "action_target": "target; aimed at; what it changes; focus; type of action; action type",
    "adults_of_concern": "adults of concern; adults causing harm; adults involved; adults present",
    "affected_band": "number of young people; young people affected; how many; number affected",
    "age_band": "age range; ages; age group; age band",
    "agency": "lead agency; agency; lead organisation; organisation; service; responsible agency;"
    " partner",
    "agreed_on": "date agreed; agreed; date set; date raised; raised on; meeting date; start date;"
    " date added",
    "already_tried": "what has been tried; already tried; previous action; actions to date;"
    " tried before",
    "area_code": "ward code; area code; lsoa code; gss code",
    "area_year": "ward year; area year; boundary year",
    "asked_to_see_since": "date received; date of referral; first referred; first raised;"
    " date opened; open since; opened",
    "assessment_id": "assessment id; assessment ref; assessment no; ref; reference; id",
    "confidence": "confidence; how sure; strength of evidence",
    "context_id": "context id; context ref; context code; location ref; location id; place ref;"
    " site ref; location context; context location; context name; context; location; place; site;"
    " where; where is it; venue",
    "context_kind": "context type; type of context; kind; location type; place type; category;"
    " type",
    "decision_id": "decision ref; decision no; decision id; ref; reference; id",
    "display_alias": "context name; context; location name; location; place; site; known as",
    "done_on": "date completed; completed on; completion date; date done; date closed; completed;"
    " done; actual date",
    "due_on": "due; due date; deadline; target date; by when; date due; timescale; due by; target;"
    " completion due; complete by",
    "easting": "easting; eastings; os easting; x",
    "ended_on": "assessment end; end date; date ended; ended; date completed; finished",
    "evidence": "evidence; update; outcome; evidence of completion; progress update; comments",
    "finding_id": "finding ref; finding no; finding id; findings answered; findings addressed;"
    " findings; linked findings; ref; reference; id",
    "given_on": "date given; given on; date set; date agreed",
    "goal_id": "goal ref; goal no; goal id; goal; linked goal; objective",
    "grid_reference": "grid ref; grid reference; os grid ref; ngr",
    "happened_on": "date; event date; visit date; happened on; when",
    "harm_kind": "harm types; harm type; type of harm; harm; harms; kind of harm; concern type;"
    " type of concern; risk type",
    "held_on": "date held; meeting date; date of meeting; date; held on",
    "how_known": "how is this known; how known; source of information; how do you know;"
    " evidence type; basis",
    "individual_referrals_made": "individual referrals made; referrals made; mash referral made",
    "latitude": "latitude; lat; y",
    "lead_role": "assessor role; lead role; lead professional role; role of lead",
    "location_precision": "show on map; location precision; precision",
    "longitude": "longitude; lon; long; lng; x",
    "meeting_id": "meeting ref; meeting no; meeting id; meeting; panel; ref",
    "northing": "northing; northings; os northing; y",
    "owner_role": "lead role; owner role; role of lead; role of owner; owner; lead; action owner;"
    " responsible; by whom; who; lead professional",
    "panel_decision": "decision; panel decision; outcome; type of decision",
    "preferred_response": "what would help; preferred response; desired outcome; hoped for",
    "rag": "rag; rag rating; rag status; traffic light; bragg; brag",
    "reason": "reason; rationale; why",
    "received_on": "date received; received; referral date; date of referral; date; date logged",
    "referral_id": "referral ref; referral no; referral number; referral id; ref; reference; no;"
    " id",
    "referrer_role": "referrer role; role of referrer; job title; referrer job title; role",
    "reported_on": "presented to panel; reported on; date reported; panel date",
    "reported_to_police": "reported to police; police informed; police aware",
    "review_id": "review ref; review no; review id; ref; reference; id",
    "round": "assessment no; round; assessment number",
    "scope": "assessment scope; scope; area covered",
    "sharing_basis": "basis for sharing; sharing basis; legal basis; lawful basis;"
    " information sharing basis",
    "short_summary": "short finding; heading; title; in brief",
    "short_wording": "action title; short title; title; short action; summary; heading",
    "source_agency": "referring agency; source agency; referred by; referring organisation;"
    " agency; source; from; referrer; who referred; referred from",
    "stage": "stage; workflow step; workflow stage; current stage; stage of work",
    "started_on": "assessment start; start date; date started; started",
    "strengths_seen": "strengths and protective factors; strengths; protective factors;"
    " what works well; strengths seen",
    "summary": "finding; summary; what was found; description; details",
    "surveillance_element": "who or what is watched; surveillance; monitoring; cctv",
    "surroundings": "nearby places; surroundings; nearby; description of place",
    "task_id": "task ref; task no; task id; ref; reference; id",
    "title": "title; event; what happened; heading",
    "valence": "strength or concern; strength concern; positive or negative; type",
    "what": "task; what; description; action",
    "when_it_happens": "when does it happen; times; days and times; time and day; when",
    "with_agency": "supporting agency; partner agency; with; supported by; second agency",
    "wording": "action; agreed action; action agreed; description of action; description; decision;"
    " task; what; details",
    "worry": "what has been seen or heard; concern; concerns; worry; reason for referral;"
    " nature of concern; description of concern; description; issue; what is the worry;"
    " what is the concern; what are you worried about; what happened",
    "young_peoples_part": "young people's part; young people's involvement; co-production",
    "young_peoples_views": "young people's views; views of young people; voice of the child;"
    " voice of young people; voice; views",
}
"""For each of our columns the names that others give it."""


USUAL_WORDS = {
    "action_status": {
        "agreed": "accepted",
        "blocked": "on hold; stuck; stalled; paused",
        "done_late": "completed late; done late; complete - late",
        # Of “Complete” the two days tell whether it was in time: a proposed profile compares them.
        "done_on_time": "complete; completed; done; closed; finished; completed on time",
        "in_progress": "ongoing; on-going; on going; in hand; started; underway; under way; wip;"
        " open; live; active",
        "no_longer_possible": "no longer required; no longer needed; cancelled; n/a",
        "not_done": "not completed; not achieved; incomplete",
        "not_started": "to do; todo; not yet started; outstanding; new; pending",
        "proposed": "draft; suggested",
        "superseded": "replaced",
    },
    "age_band": {
        "10_to_12": "10-12",
        "13_to_15": "13-15",
        "16_to_17": "16-17",
        "mixed": "mixed; various; 10-17; 11-17; 13-17",
        "not_known": "unknown; unsure",
        "under_10": "0-9",
    },
    "agency": {
        "camhs": "child and adolescent mental health",
        "childrens_social_care": "csc; mash; children's services; childrens services; social care",
        "community_safety": "csp; asb team; community safety team; community safety partnership",
        "education_inclusion_attendance": "education; education welfare; inclusion; attendance",
        "health_community": "health; nhs; community health",
        "housing": "housing services; housing team",
        "licensing_or_trading_standards": "licensing; trading standards",
        "parks_or_environment": "parks; environment; street scene; green spaces",
        "police": "neighbourhood police; snt; safer neighbourhoods team; neighbourhood policing",
        "registered_landlord": "housing association; social landlord; rsl",
        "transport_operator": "transport; bus company; rail operator; train operator",
        "voluntary_sector": "vcs; vcse; voluntary; charity; third sector",
        "youth_justice": "yjs; yos; yot; youth justice service; youth offending team",
        "youth_service": "youth services; youth work; detached youth team; youth team",
    },
    "context_kind": {
        "food_outlet": "takeaway; fast food; cafe",
        "housing_estate": "estate; housing",
        "online_space": "online; social media",
        "park_or_open_space": "park; open space; playground; green space",
        "peer_group": "group of young people; peer group",
        "school": "primary school; secondary school",
        "shopping_area": "shopping centre; high street; town centre; shops; retail",
        "street_or_public_realm": "street; alleyway; car park",
        "transport_hub": "station; bus station; train station; interchange; bus stop",
        "youth_provision": "youth club; youth centre",
    },
    "harm_kind": {
        "child_criminal_exploitation": "cce; criminal exploitation",
        "child_on_child_abuse": "peer on peer abuse; peer-on-peer abuse",
        "child_sexual_exploitation": "cse; sexual exploitation",
        "county_lines": "county line",
        "harmful_sexual_behaviour": "hsb",
        "hate_crime_or_racist_abuse": "hate crime; racist abuse",
        "online_abuse": "online harm",
        "robbery_or_theft_against_young_people": "robbery; theft",
        "serious_youth_violence": "syv; youth violence",
        "trafficking_or_modern_slavery": "trafficking; modern slavery",
        "weapon_related_harm": "knife crime; weapons; knives",
    },
    "how_known": {
        "data": "data; analysis; police data; crime data; statistics",
        "first_hand": "seen; witnessed; observed; direct observation",
        "reported": "told; heard; third party; second hand; hearsay",
    },
    "people_band": {
        "eleven_to_twenty": "11-20",
        "more_than_twenty": "20+; 21+; over 20",
        "not_known": "unknown; unsure",
        "one_to_five": "1-5; up to 5; under 5",
        "six_to_ten": "6-10",
    },
    "rag": {
        "amber": "a; yellow; rag amber",
        "blue": "b; rag blue",
        "green": "g; rag green",
        "grey": "gray; white; rag grey",
        "red": "r; rag red",
    },
    "stage": {
        "assessing": "assessment",
        "closed": "ended",
        "in_review": "review",
        "planning": "plan",
        "referred": "referral; new",
        "responding": "intervention; plan active",
        "screened": "screening",
        "stepped_down": "step down",
    },
}
"""For lists of ours, by code, the words that others use; what is not here is asked."""
