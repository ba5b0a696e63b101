package org.reihum.mail;

import java.net.URI;

public record Letterhead(URI baseUrl, String senderName, String senderAddress) {}
