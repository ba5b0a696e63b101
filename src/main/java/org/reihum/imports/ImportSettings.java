package org.reihum.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param mostLines so many lines a table may have
 * @param forgetAfter how long bad lines, and files that nobody entered, are kept
 */
@ConfigurationProperties("reihum.imports")
record ImportSettings(
        @DefaultValue("100000") int mostLines,
        @DefaultValue("30d") Duration forgetAfter) {}
