package org.reihum.feed;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reihum.feed.Secrets.Secret;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of secret calendars show alike. */
@Component
class SecretPages {

    private final Secrets secrets;
    private final FeedAddresses addresses;
    private final FeedWords words;

    SecretPages(Secrets secrets, FeedAddresses addresses, FeedWords words) {
        this.secrets = secrets;
        this.addresses = addresses;
        this.words = words;
    }

    void show(FeedKind kind, long id, String name, @Nullable SecretDone done, Locale locale, Model model) {
        Secret secret = secrets.of(kind, id);
        model.addAttribute("off", secret.off());
        model.addAttribute("subscription", new Subscription(name, addresses.url(secret.key())));
        if (done != null) {
            model.addAttribute("done", words.word("done." + done, locale));
        }
    }
}
