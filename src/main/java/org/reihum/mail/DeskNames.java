package org.reihum.mail;

import java.util.Collection;
import java.util.Map;

/** What the people at the desk are called; this room knows their log-ins only. */
public interface DeskNames {

    /** @return the names of those log-ins that are known, by log-in */
    Map<String, String> of(Collection<String> logins);
}
