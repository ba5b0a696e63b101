package org.reihum.demo;

/**
 * What the banner shows.
 *
 * @param words day and hour in the language of the reader
 * @param page where moving the clock leads back to
 * @param movable whether the reader may move the clock: strangers may not
 */
record DemoNow(String words, String page, boolean movable) {}
