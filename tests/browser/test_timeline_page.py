"""The timeline's page in a browser: its filters as people use them, and that it fits a desktop and a phone.

Skipped where no Chromium with its driver and Selenium are there (Debian: chromium-driver, python3-selenium).
"""

import json
import os
import shutil
import subprocess

import pytest

webdriver = pytest.importorskip("selenium.webdriver", reason="python3-selenium is not installed")
from selenium.common.exceptions import WebDriverException  # noqa: E402
from selenium.webdriver.chrome.service import Service  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.ui import Select, WebDriverWait  # noqa: E402

COMMAND = os.environ["GAZETTE_COMMAND"]
DRIVER = shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(DRIVER is None, reason="no chromedriver: apt-get install chromium-driver")

ARTICLES = [
    ("2024-03-05", "Angela Merkel will meet Emmanuel Macron in Berlin on 12 March 2024. Boris Johnson visited Oslo on 1 March 2024."),
    ("2024-03-08", "Merkel has called off a meeting with Macron in Berlin on 12 March 2024."),
    ("2023-07-03", "Emmanuel Macron may meet Boris Johnson in Paris in August 2023."),
    ("2024-03-13", "Merkel met Macron in Berlin on 12 March 2024. German Chancellor Angela Merkel spoke of a success."),
]


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    folder = tmp_path_factory.mktemp("timeline")
    news = folder / "news.jsonl"
    news.write_text("".join(
        json.dumps({"id": f"article {date}", "date": date, "text": text}) + "\n" for date, text in ARTICLES))
    subprocess.run([COMMAND, "timeline", news, "-f", "html", "-o", folder / "page.html"], check=True, timeout=60)
    return (folder / "page.html").as_uri()


def open_browser(width, height):
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--window-size={width},{height}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    try:
        return webdriver.Chrome(service=Service(DRIVER), options=options)
    except WebDriverException as fault:
        pytest.skip(f"no browser starts: {fault.msg}")


@pytest.fixture(scope="module")
def browser():
    browser = open_browser(1280, 900)
    yield browser
    browser.quit()


@pytest.fixture
def timeline(browser, page):
    browser.get(page)
    return browser


def shown(browser):
    return [event.find_element(By.TAG_NAME, "h3").text for event in browser.find_elements(By.CSS_SELECTOR, ".event")
            if event.is_displayed()]


def choose(browser, id, text):
    select = Select(browser.find_element(By.ID, id))
    [option] = [option.text for option in select.options if option.text.startswith(text + " (")]
    select.select_by_visible_text(option)


MEETING = "Angela Merkel meets Emmanuel Macron · Berlin actual"
VISIT = "Boris Johnson visits Oslo actual"
PERHAPS = "Emmanuel Macron meets Boris Johnson · Paris possible"


def test_all_events_are_shown_at_first(timeline):
    assert shown(timeline) == [PERHAPS, VISIT, MEETING]
    assert timeline.find_element(By.ID, "found").text == "3 of 3 events"
    assert not [entry for entry in timeline.get_log("browser") if entry["level"] == "SEVERE"]


@pytest.mark.parametrize("id, text, expected", [
    ("person", "Angela Merkel", [MEETING]),
    ("person", "Boris Johnson", [PERHAPS, VISIT]),
    ("place", "Oslo", [VISIT]),
    ("place", "Berlin", [MEETING]),
    ("relation", "meets", [PERHAPS, MEETING]),
])
def test_choices(timeline, id, text, expected):
    choose(timeline, id, text)
    assert shown(timeline) == expected
    assert timeline.find_element(By.ID, "found").text == f"{len(expected)} of 3 events"
    assert len([year for year in timeline.find_elements(By.CSS_SELECTOR, "section.year") if year.is_displayed()]) == len(
        {"2023" if event == PERHAPS else "2024" for event in expected})


@pytest.mark.parametrize("statuses, expected", [
    (["actual"], [VISIT, MEETING]),
    (["negated"], [MEETING]),
    (["possible", "negated"], [PERHAPS, MEETING]),
    ([], []),
])
def test_statuses(timeline, statuses, expected):
    for box in timeline.find_elements(By.NAME, "status"):
        if box.get_attribute("value") not in statuses:
            box.click()
    assert shown(timeline) == expected
    assert timeline.find_element(By.ID, "nothing").is_displayed() == (not expected)


@pytest.mark.parametrize("first, last, expected", [
    ("2024-01-01", "", [VISIT, MEETING]),
    ("", "2023-12-31", [PERHAPS]),
    ("2023-08-31", "2024-03-01", [PERHAPS, VISIT]),
    ("2024-03-12", "2024-03-12", [MEETING]),
    ("2024-03-13", "", []),
])
def test_dates(timeline, first, last, expected):
    for id, value in (("from", first), ("to", last)):
        timeline.execute_script(
            "var field = document.getElementById(arguments[0]); field.value = arguments[1];"
            "field.dispatchEvent(new Event('input', {bubbles: true}));", id, value)
    assert shown(timeline) == expected


def test_filters_hold_together_and_are_taken_back(timeline):
    choose(timeline, "person", "Emmanuel Macron")
    choose(timeline, "relation", "meets")
    timeline.find_element(By.ID, "words").send_keys("CALLED off")
    assert shown(timeline) == [MEETING]
    timeline.find_element(By.ID, "reset").click()
    WebDriverWait(timeline, 5).until(lambda _: len(shown(timeline)) == 3)


def test_keyboard_reaches_every_filter(timeline):
    timeline.find_element(By.TAG_NAME, "summary").send_keys(Keys.NULL)
    timeline.execute_script("document.querySelector('summary').focus()")
    reached = []
    for _ in range(24):
        focused = timeline.switch_to.active_element
        reached.append(focused.get_attribute("id") or focused.get_attribute("value") or focused.tag_name)
        focused.send_keys(Keys.TAB)
    wanted = ["person", "place", "relation", "from", "to", "words", "actual", "planned", "possible", "negated", "reset"]
    assert [id for id in dict.fromkeys(reached) if id in wanted] == wanted
    choose(timeline, "person", "Angela Merkel")
    timeline.execute_script("document.querySelector('[value=actual]').focus()")
    timeline.switch_to.active_element.send_keys(Keys.SPACE)
    assert shown(timeline) == [MEETING], "it was planned, too"


def test_every_control_has_a_name(timeline):
    for control in timeline.find_elements(By.CSS_SELECTOR, "#form select, #form input, #form button"):
        assert control.accessible_name, control.get_attribute("outerHTML")
    assert timeline.find_element(By.ID, "found").get_attribute("aria-live") == "polite"


@pytest.mark.parametrize("width", [1280, 390])
def test_page_fits(page, width):
    browser = open_browser(width, 844)
    try:
        # A window is not made narrower than 500 pixels: the screen of a phone is emulated.
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 844, "deviceScaleFactor": 1, "mobile": width < 500})
        browser.get(page)
        is_phone = width < 720
        filters = browser.find_element(By.ID, "filters")
        assert (filters.get_attribute("open") is None) == is_phone, "on a phone the filters are folded"
        if is_phone:
            filters.find_element(By.TAG_NAME, "summary").click()
        browser.execute_script("document.querySelectorAll('details').forEach(function (node) { node.open = true })")
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
        for control in browser.find_elements(By.CSS_SELECTOR, "#form select, #form input, #form button"):
            assert control.rect["x"] >= 0 and control.rect["x"] + control.rect["width"] <= width
        choose(browser, "place", "Oslo")
        assert shown(browser) == [VISIT]
    finally:
        browser.quit()
