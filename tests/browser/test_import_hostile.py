"""Whatever a file is called and holds, the page asks about it, and shows it as text."""

from pathlib import Path

from playwright.sync_api import FilePayload, Page, expect

from dashboard import intake
from tests.browser import looking
from tests.browser.asking import choose, opened, upload
from tests.browser.test_import_mapping import LOG
from tests.browser.test_import_surveys import ANSWERS, HEADER
from tests.intake.layers_of_gdal import WARDS, geopackage

OWN = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) ![y](http://198.51.100.1/y.png) $z^2$"
NAME = OWN.replace("/", "_")  # no file name holds one
CALLS = "".join(
    f"F-{at},PARK-R1,PARK,strength,guardianship,adults_with_caring_intent,"
    f"Ring 07700 9001{at:02},Short,more_than_one_method,false\n"
    for at in range(25)
)
FINDINGS = (
    "finding_id,assessment_id,context_id,valence,indicator_domain,indicator_category,summary,"
    "short_summary,confidence,is_restricted\n"
)


def sound(page: Page, where: str) -> None:
    """Fail if anything on a page is cut, small, wide or broken."""
    seen = looking.look(page, where)
    found = [*seen.errors, *seen.empty, *seen.wide, *seen.small, *seen.cut, *seen.over]
    # The uploader's own button is a picture, which names itself to screen readers only.
    assert not [what for what in found if "“add icon”" not in what]
    Path("screenshots").mkdir(exist_ok=True)
    page.screenshot(path=f"screenshots/{where}.png", full_page=True)


def test_a_hostile_table_is_mapped_as_text(own_page: Page) -> None:
    log = LOG.replace("Lead role", f'"{OWN}"').replace("Moving along", OWN)
    upload(own_page, (f"{NAME}.csv", log))
    main = own_page.locator(".stMain")
    expect(own_page.locator(".heading").first).to_have_text(f"{NAME}.csv")
    expect(main).to_contain_text(OWN)
    sound(own_page, "import_hostile_asked")
    choose(own_page, "What does it hold", "Rows for our own tables")
    expect(main).to_contain_text("What does “<img")
    choose(own_page, "^owner_role", "<img")
    expect(main).to_contain_text("The first rows of action, as they would be")
    sound(own_page, "import_hostile_mapped")


def test_a_hostile_survey_is_matched_as_text(own_page: Page) -> None:
    header = HEADER.replace("I feel safe here after school", OWN)
    upload(own_page, (f"{NAME}.csv", header + ANSWERS.replace("Disagree,Agree", f"{OWN},Agree")))
    choose(own_page, "What does it hold", "Answers to a survey")
    choose(own_page, "Which assessment", "PARK-R2")
    choose(own_page, "Who answered", "Residents")
    choose(own_page, "Which question is it", "A question that is not held yet")
    expect(own_page.locator(".stMain")).to_contain_text("What does “")
    sound(own_page, "import_hostile_survey")


def test_one_file_twice_and_under_two_names_is_asked_about_once_each(own_page: Page) -> None:
    text = HEADER + ANSWERS
    upload(own_page, ("june.csv", text), ("june.csv", text), ("again.csv", text))
    expect(own_page.locator(".advice")).to_contain_text("june.csv was chosen twice")
    for number in range(2):
        choose(own_page, "What does it hold", "Answers to a survey", number)
        choose(own_page, "Which assessment", "PARK-R2", number)
        choose(own_page, "Who answered", "Residents", number)
        expect(own_page.get_by_text("I have compared each column")).to_have_count(number + 1)
    sound(own_page, "import_twice")


def test_as_places_are_decided_the_next_are_asked(own_page: Page) -> None:
    upload(own_page, ("finding.csv", FINDINGS + CALLS))
    main = own_page.locator(".stMain")
    asked = own_page.get_by_role("combobox", name="this looks like")
    expect(main).to_contain_text("25 places in free text may point to a person")
    expect(main).to_contain_text("as you decide, the next follow (5 more)")
    expect(asked).to_have_count(20)
    choose(own_page, "row 2, summary", "Remove it here")
    expect(main).to_contain_text("(4 more)")
    expect(asked).to_have_count(21)
    choose(own_page, "row 3, summary", "Keep it, because")
    expect(asked).to_have_count(22)
    own_page.get_by_role("textbox", name="Why it may stay").fill("The number of the council")
    own_page.keyboard.press("Tab")
    expect(own_page.locator(".heading").nth(1)).to_have_text(
        "23 problems, and nothing was imported"
    )
    sound(own_page, "import_decisions")


def test_a_template_that_nobody_filled_in_is_said_to_be_empty(
    own_page: Page, tmp_path: Path
) -> None:
    intake.write_templates(tmp_path)
    (book,) = tmp_path.glob("*.xlsx")
    opened(own_page, "/import")
    own_page.locator("[data-testid=stFileUploaderDropzoneInput]").set_input_files(str(book))
    expect(own_page.locator(".advice").first).to_contain_text("no row is filled in yet")


def test_each_layer_of_a_geopackage_is_asked_about(own_page: Page, tmp_path: Path) -> None:
    content = geopackage(tmp_path / "both.gpkg", wards=WARDS.head(2), parks=WARDS.head(1))
    opened(own_page, "/import")
    file: FilePayload = {"name": "borough.gpkg", "mimeType": "", "buffer": content}
    own_page.locator("[data-testid=stFileUploaderDropzoneInput]").set_input_files(file)
    expect(own_page.locator(".heading").nth(1)).to_have_text("borough.gpkg, layer parks")
    choose(own_page, "What does it hold", "Areas")
    choose(own_page, "What does it hold", "Leave it out", 1)
    expect(own_page.locator(".heading").nth(2)).to_have_text("Every row is right")


def test_files_are_not_shown_in_share_mode(own_page: Page) -> None:
    opened(own_page, "/import?share=true")
    expect(own_page.locator(".advice")).to_contain_text("Files are not shown in share mode")
    expect(own_page.locator("[data-testid=stFileUploaderDropzoneInput]")).to_have_count(0)
