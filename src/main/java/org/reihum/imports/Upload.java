package org.reihum.imports;

/** A file as somebody brought it. */
record Upload(String fileName, byte[] content, String by) {

    private static final int NAME = 200;

    /** @param name as the browser sent it; paths that some send before it, and control characters, are dropped */
    static Upload of(String name, byte[] content, String by) {
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]", "")
                .strip();
        String known = bare.isEmpty() ? "?" : bare;
        return new Upload(known.length() > NAME ? known.substring(0, NAME) : known, content, by);
    }
}
