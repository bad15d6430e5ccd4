"""Expression → Timex: what the rules for dates understand, and how each kind of it hangs on its anchor."""

from conflictcli.rules.dates.expressions.calendar import (
    Day,
    DayOfMonth,
    Month,
    MonthOf,
    Numeric,
    Opens,
    Portion,
    Season,
    WeekOf,
    Year,
    last_year,
    when,
)
from conflictcli.rules.dates.expressions.feasts import Feast
from conflictcli.rules.dates.expressions.framed import Clock, Edge, FromEvent, Overnight, PartOf, SameTime, is_day
from conflictcli.rules.dates.expressions.lengths import Days, Each, Every, Span, period
from conflictcli.rules.dates.expressions.periods import Fiscal, Off, Pointed, Same, TheQuarter, WeekdayOf, YearBefore
from conflictcli.rules.dates.expressions.pointing import Fixed, Shift, Turn, Weekday, Weekend

__all__ = [
    "Clock",
    "Day",
    "DayOfMonth",
    "Days",
    "Each",
    "Edge",
    "Every",
    "Feast",
    "Fiscal",
    "Fixed",
    "FromEvent",
    "Month",
    "MonthOf",
    "Numeric",
    "Off",
    "Opens",
    "Overnight",
    "PartOf",
    "Pointed",
    "Portion",
    "Same",
    "SameTime",
    "Season",
    "Shift",
    "Span",
    "TheQuarter",
    "Turn",
    "WeekOf",
    "Weekday",
    "WeekdayOf",
    "Weekend",
    "Year",
    "YearBefore",
    "is_day",
    "last_year",
    "period",
    "when",
]
