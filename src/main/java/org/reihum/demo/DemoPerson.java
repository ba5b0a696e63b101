package org.reihum.demo;

import org.jspecify.annotations.Nullable;
import org.reihum.network.Function;
import org.reihum.network.NetworkId;
import org.reihum.network.Organisation;
import org.reihum.network.Person;

/** A person of the demo with employer, represented network and function. */
record DemoPerson(
        Person person, Organisation employer, @Nullable NetworkId represents, Function function) {}
