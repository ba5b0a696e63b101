package org.reihum.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about reports.
 *
 * @param smallestGroup in reports that leave the house, a group of fewer than so many gets no percentage
 */
@ConfigurationProperties("reihum.report")
record ReportSettings(@DefaultValue("3") int smallestGroup) {}
