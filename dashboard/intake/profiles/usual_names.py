"""What columns of logs and case systems are usually called, by ours; the likeliest first."""

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
    " site ref; location context; context location; context name; context; location; place; site",
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
    " agency; source; from",
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
    " nature of concern; description of concern; description; issue",
    "young_peoples_part": "young people's part; young people's involvement; co-production",
    "young_peoples_views": "young people's views; views of young people; voice of the child;"
    " voice of young people; voice; views",
}
"""For each of our columns the names that others give it."""
