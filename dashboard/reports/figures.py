"""Native charts: drawn by the office program itself, with their numbers behind them to edit."""

import io
from datetime import date, datetime
from typing import TypeAlias

from pptx import Presentation
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.chart.series import LineSeries, _BaseCategorySeries
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE_DASH_STYLE, MSO_PATTERN_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Length, Pt
from xlsxwriter import Workbook

from dashboard.reports.pack import FONT, Figure, Mark, PackColours
from dashboard.reports.properties import LANGUAGE

Box: TypeAlias = tuple[Length, Length, Length, Length]
KINDS = {
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "stacked": XL_CHART_TYPE.BAR_STACKED,
    "line": XL_CHART_TYPE.LINE_MARKERS,
    "dots": XL_CHART_TYPE.LINE_MARKERS,
}
AROUND_BARS = 4  # lines of text: the legend and the gaps between groups
LABELS = 9  # along a line's axis: with more, large letters would run into each other
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 1200)  # months from one label to the next
MONTH = "mmm yyyy"
CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - one day for all, so that a file tells of its data only


def add_native_chart(
    figure: Figure, colours: PackColours, size: int, slide: Slide, box: Box
) -> GraphicFrame:
    """Put a chart on a slide, its words `size` points high, and return its frame.

    box: left, top, width and height.
    """
    data = CategoryChartData(number_format="0%" if figure.is_share else "#,##0")
    data.categories = list(figure.categories)
    for one in figure.series:
        data.add_series(one.name, list(one.values))
    is_upright = _lie_too_thin(figure, size, box[3])
    kind = XL_CHART_TYPE.COLUMN_CLUSTERED if is_upright else KINDS[figure.kind]
    frame = slide.shapes.add_chart(kind, *box, data)
    frame.chart.part.chart_workbook.update_from_xlsx_blob(_workbook(figure))
    _dress(frame.chart, figure, colours, size)
    if figure.kind in ("bar", "stacked"):
        frame.chart.category_axis.reverse_order = not is_upright  # the first on top, or at the left
    return frame


def _lie_too_thin(figure: Figure, size: int, height: Length) -> bool:
    """Say whether bars below each other would be thinner than the numbers at their ends.

    Beside each other they have the width of a slide, which is more.
    """
    bars = len(figure.categories) * len(figure.series)
    return figure.kind == "bar" and height - Pt(AROUND_BARS * size) < bars * Pt(size)


def scratch_slide() -> Slide:
    """Return a slide of no file, on which charts can be drawn for a document."""
    show = Presentation()
    return show.slides.add_slide(show.slide_layouts[0])


def _workbook(figure: Figure) -> bytes:
    """Return the numbers behind a chart where its XML says they are; no text is a formula."""
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(file, options)
    book.set_properties({"created": CREATED})
    sheet = book.add_worksheet()
    sheet.set_column(0, 0, 30)
    month = book.add_format({"num_format": MONTH})
    for row, category in enumerate(figure.categories, 1):
        if isinstance(category, date):
            sheet.write_datetime(row, 0, category, month)
        else:
            sheet.write_string(row, 0, category)
    for column, one in enumerate(figure.series, 1):
        sheet.write_string(0, column, one.name)
        for row, value in enumerate(one.values, 1):
            if value is not None:
                sheet.write_number(row, column, value)
    book.close()
    return file.getvalue()


def _dress(chart: Chart, figure: Figure, colours: PackColours, size: int) -> None:
    chart.has_title = False
    chart.font.name, chart.font.size = FONT, Pt(size)
    chart.font.color.rgb = _colour(colours.ink)
    chart.has_legend = len(figure.series) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
    space = chart._chartSpace  # noqa: SLF001 - the language has no property of its own
    space.xpath("c:date1904")[0].addnext(parse_xml(f'<c:lang {nsdecls("c")} val="{LANGUAGE}"/>'))
    for words in space.xpath(".//a:endParaRPr"):
        words.set("lang", LANGUAGE)
    names, values = chart.category_axis, chart.value_axis
    names.format.line.color.rgb = _colour(colours.quiet)
    names.major_tick_mark = values.major_tick_mark = XL_TICK_MARK.NONE
    values.minimum_scale = 0
    values.format.line.fill.background()
    if figure.kind == "line":
        _over_months(chart, figure, colours)
    elif figure.kind == "dots":
        _side_by_side(chart, figure, colours, size)
    else:
        _as_bars(chart, figure, colours)


def _as_bars(chart: Chart, figure: Figure, colours: PackColours) -> None:
    """Draw bars in the order of the rows, each with its number."""
    chart.value_axis.has_major_gridlines = False
    chart.value_axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    plot = chart.plots[0]
    plot.gap_width = 40
    plot.overlap = 100 if figure.kind == "stacked" else 0
    for one, series in zip(figure.series, plot.series, strict=True):
        _fill(series, one.mark, colours)
        labels = series.data_labels
        labels.show_value = True
        labels.number_format_is_linked = False
        if figure.kind == "stacked":
            labels.number_format = "#,##0;;"  # none of a part is no part of a bar
            labels.position = XL_LABEL_POSITION.CENTER
            labels.font.color.rgb = _colour(colours.paper if one.mark == "main" else colours.ink)
            labels.font.bold = True
        else:
            labels.number_format = "0%" if figure.is_share else "#,##0"
            labels.position = XL_LABEL_POSITION.OUTSIDE_END


def _fill(series: _BaseCategorySeries, mark: Mark, colours: PackColours) -> None:
    if mark == "main":
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = _colour(colours.main)
        return
    if mark == "few":  # as far as may be: open, in the ink of what is sure
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = _colour(colours.paper)
        series.format.line.color.rgb = _colour(colours.main)
        series.format.line.width = Pt(1.5)
        return
    fill = series.format.fill
    fill.patterned()
    fill.pattern = MSO_PATTERN_TYPE.WIDE_UPWARD_DIAGONAL
    fill.fore_color.rgb = _colour(colours.second_pale)
    fill.back_color.rgb = _colour(colours.paper)
    series.format.line.color.rgb = _colour(colours.second)
    series.format.line.width = Pt(1.5)


def _over_months(chart: Chart, figure: Figure, colours: PackColours) -> None:
    """Draw lines: dots for what was counted, dashes for what is usual, thin ones for limits."""
    chart.value_axis.major_gridlines.format.line.color.rgb = _colour(colours.rule)
    chart.value_axis.tick_labels.number_format = "0%" if figure.is_share else "#,##0"
    chart.value_axis.tick_labels.number_format_is_linked = False
    if figure.is_share:
        chart.value_axis.maximum_scale, chart.value_axis.major_unit = 1, 0.25
    names = chart.category_axis
    names.tick_labels.number_format = MONTH
    names.tick_labels.number_format_is_linked = False
    step = next(step for step in STEPS if len(figure.categories) <= step * LABELS)
    for base in names._element.xpath("c:baseTimeUnit"):  # noqa: SLF001 - likewise
        base.set("val", "months")
        for name, value in (("majorTimeUnit", "months"), ("majorUnit", step)):
            base.addnext(parse_xml(f'<c:{name} {nsdecls("c")} val="{value}"/>'))
    for one, series in zip(figure.series, chart.plots[0].series, strict=True):
        _line(series, one.mark, colours)


def _side_by_side(chart: Chart, figure: Figure, colours: PackColours, size: int) -> None:
    """Draw a dot for each category, and dashes for its limits; no line joins what has no order."""
    chart.value_axis.major_gridlines.format.line.color.rgb = _colour(colours.rule)
    chart.value_axis.tick_labels.number_format = "#,##0"
    chart.value_axis.tick_labels.number_format_is_linked = False
    names = chart.category_axis
    names.tick_labels.font.size = Pt(size)
    names._element.txPr.bodyPr.set("rot", "-5400000")  # noqa: SLF001 - the library turns no labels
    for one, series in zip(figure.series, chart.plots[0].series, strict=True):
        _line(series, one.mark, colours)
        series.format.line.fill.background()
        if one.mark == "limit":
            series.marker.style = XL_MARKER_STYLE.DASH
            series.marker.size = 14
            series.marker.format.fill.fore_color.rgb = _colour(colours.quiet)
            series.marker.format.line.color.rgb = _colour(colours.quiet)


def _line(series: LineSeries, mark: Mark, colours: PackColours) -> None:
    series.smooth = False
    line, marker = series.format.line, series.marker
    marker.style = XL_MARKER_STYLE.CIRCLE if mark in ("main", "few") else XL_MARKER_STYLE.NONE
    marker.size = 8
    marker.format.line.color.rgb = _colour(colours.main)
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = _colour(
        colours.second_pale if mark == "few" else colours.main
    )
    if mark == "few":
        line.fill.background()
        return
    line.color.rgb = _colour(
        {"main": colours.main, "second": colours.second}.get(mark, colours.quiet)
    )
    line.width = Pt({"main": 2.5, "second": 2.5}.get(mark, 1.25))
    if mark != "main":
        line.dash_style = MSO_LINE_DASH_STYLE.DASH


def _colour(code: str) -> RGBColor:
    return RGBColor.from_string(code.removeprefix("#"))
