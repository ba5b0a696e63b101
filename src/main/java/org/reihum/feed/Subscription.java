package org.reihum.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.reihum.paper.QrPicture;
import org.springframework.web.util.UriUtils;

/**
 * The ways to subscribe to one calendar.
 *
 * @param address to be typed or copied
 */
record Subscription(String name, URI address) {

    /** Calendar programs on this machine have registered for it. */
    public String webcal() {
        return "webcal:" + address.getRawSchemeSpecificPart();
    }

    public String google() {
        return "https://calendar.google.com/calendar/render?cid=" + encoded(webcal());
    }

    /** Outlook.com takes no webcal address (sportstimes/f1#449). */
    public String outlook() {
        return "https://outlook.live.com/calendar/0/addfromweb?url=" + encoded(address.toString()) + "&name="
                + encoded(name);
    }

    public QrPicture qr() {
        return QrPicture.of(webcal());
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
