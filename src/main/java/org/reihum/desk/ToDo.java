package org.reihum.desk;

import java.util.List;

/**
 * One thing that needs a person, with its one act.
 *
 * @param key of the sentence in messages/desk; {@code words} fill it in
 * @param link where the act is done
 */
record ToDo(String key, List<Object> words, String link) {

    static ToDo of(String key, String link, Object... words) {
        return new ToDo(key, List.of(words), link);
    }
}
