/* libical's tables of RFC 5546 and its parser: says what they object to, one line each; nothing for a clean calendar. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static int objections = 0;

static void look(icalcomponent *component, const char *file)
{
    icalproperty *property;
    icalcomponent *inner;
    for (property = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY); property != NULL;
         property = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)) {
        printf("%s: %s\n", file, icalproperty_as_ical_string(property));
        objections++;
    }
    for (inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); inner != NULL;
         inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
        look(inner, file);
    }
}

static void check(const char *name)
{
    FILE *file = fopen(name, "rb");
    char *text = calloc(1, 4 * 1024 * 1024);
    icalcomponent *calendar;
    if (file == NULL || fread(text, 1, 4 * 1024 * 1024 - 1, file) == 0) {
        printf("%s: cannot be read\n", name);
        exit(2);
    }
    fclose(file);
    calendar = icalparser_parse_string(text);
    if (calendar == NULL) {
        printf("%s: is no calendar\n", name);
        objections++;
        return;
    }
    if (!icalrestriction_check(calendar)) {
        printf("%s: breaks a restriction\n", name);
        objections++;
    }
    look(calendar, name);
}

int main(int count, char **names)
{
    int at;
    for (at = 1; at < count; at++) {
        check(names[at]);
    }
    return objections > 0;
}
