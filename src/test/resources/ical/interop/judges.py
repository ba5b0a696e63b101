"""What python3-vobject and python3-icalendar object to, one line each; nothing for a clean calendar."""
import sys

import icalendar
import vobject

objections = 0


def judge(name, judges):
    global objections
    with open(name, "rb") as file:
        octets = file.read()
    try:
        judges(octets)
    except Exception as objection:  # each library has its own
        print(f"{name}: {type(objection).__name__}: {objection}")
        objections += 1


def by_vobject(octets):
    vobject.readOne(octets.decode("utf-8", "strict")).validate(raiseException=True)


def by_icalendar(octets):
    calendar = icalendar.Calendar.from_ical(octets)
    for component in calendar.walk():
        if component.errors:
            raise ValueError(component.errors)


for name in sys.argv[1:]:
    judge(name, by_vobject)
    judge(name, by_icalendar)
sys.exit(1 if objections else 0)
