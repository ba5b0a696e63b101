package org.reihum.network;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the next page what has been done, in the reader's language. */
@Component("networkNotice")
class Notice {

    private final MessageSource messages;

    Notice(MessageSource messages) {
        this.messages = messages;
    }

    void done(RedirectAttributes redirect, String key, Object... values) {
        redirect.addFlashAttribute("done", messages.getMessage(key, values, LocaleContextHolder.getLocale()));
    }
}
