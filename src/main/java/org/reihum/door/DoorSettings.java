package org.reihum.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param postsPerMinute how often the devices behind one link may send something within a minute */
@ConfigurationProperties("reihum.door")
record DoorSettings(@DefaultValue("600") int postsPerMinute) {}
