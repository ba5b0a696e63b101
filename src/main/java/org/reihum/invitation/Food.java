package org.reihum.invitation;

/** What a person eats at the meeting. The reason is nobody's business and is not asked. */
public enum Food {
    EVERYTHING,
    VEGETARIAN,
    VEGAN,
    NOTHING
}
