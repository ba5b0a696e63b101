package org.reihum.imports;

/**
 * That a line is entered only when somebody has agreed to it.
 *
 * @param stamp of what was here when it was looked at: who agrees, agrees to change that and nothing later
 */
record Asked(Standing standing, String stamp) {

    /** How such a line stands to what is here. */
    enum Standing {
        /** It was added. */
        NEW,
        EDITED,
        /** What is here has been changed since the list left. */
        MEANWHILE
    }
}
