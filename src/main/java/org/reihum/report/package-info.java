/**
 * Reports on who came: counted by Spring Batch runs, stored as files, served again as they were written. Also starts
 * the Batch engine, which others are given by Spring. Only looks on: must not change a meeting, an answer or a check-in.
 */
@NullMarked
package org.reihum.report;

import org.jspecify.annotations.NullMarked;
