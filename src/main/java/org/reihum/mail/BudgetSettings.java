package org.reihum.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many letters strangers may cause before they are dropped. A budget that was used up is free again after its window
 * and at most a quarter of it.
 *
 * @param addressPerDay to one address within 24 hours, over all meetings
 * @param domainPerHour to all addresses behind one @
 * @param sourcePerHour from one IPv4 address or IPv6 network of 64 bits
 * @param meetingPerHour about one meeting
 * @param allPerHour in all
 */
@ConfigurationProperties("reihum.mail.budget")
record BudgetSettings(
        @DefaultValue("3") int addressPerDay,
        @DefaultValue("200") int domainPerHour,
        @DefaultValue("100") int sourcePerHour,
        @DefaultValue("500") int meetingPerHour,
        @DefaultValue("2000") int allPerHour) {}
