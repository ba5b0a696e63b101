package org.reihum.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Finds what needs a person, beside what the meetings themselves ask for. */
interface ToDoSource {

    List<ToDo> all(Instant now, Locale locale);
}
