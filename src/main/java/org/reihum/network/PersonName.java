package org.reihum.network;

/** A person's name as it is spoken and written; any part but the last name may be empty. */
public record PersonName(FormOfAddress formOfAddress, String title, String firstName, String lastName) {

    /** Title, first and last name: "Prof. Dr. Olga Stichtag". */
    public String full() {
        return (title + " " + firstName + " " + lastName).strip().replaceAll(" +", " ");
    }

    /** For lists: "Stichtag, Olga". */
    public String sorted() {
        return firstName.isBlank() ? lastName : lastName + ", " + firstName;
    }
}
