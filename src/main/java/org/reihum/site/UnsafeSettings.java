package org.reihum.site;

/** The settings would lose data or let strangers in; the message is one sentence for the operator. */
class UnsafeSettings extends RuntimeException {

    private final String remedy;

    UnsafeSettings(String sentence, String remedy) {
        super(sentence);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
