/**
 * Whose turn is it? Turns a roster with its history into a season that is fair, proven best and explained; knows no
 * database, no clock, no chance, and no other room of the house.
 */
@NullMarked
package org.reihum.rotation;

import org.jspecify.annotations.NullMarked;
