package org.reihum.letter;

import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;

/** Whom examples of letters go to: nobody, with a name as long as names get. */
public final class SamplePerson {

    public static final PersonName NAME =
            new PersonName(FormOfAddress.MS, "Prof. Dr. Dr. h. c.", "Testine", "O'Platzhalter-von der Beispielwiese");

    private SamplePerson() {}
}
